import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function JudgingPage() {
  return (
    <>
      <PageHeader title="Bàn chấm" />
      <Page>{null}</Page>
    </>
  );
}
