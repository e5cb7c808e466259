import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsoleJudgingPage() {
  return (
    <>
      <PageHeader title="Judging" />
      <Page>{null}</Page>
    </>
  );
}
