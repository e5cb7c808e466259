import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsolePeoplePage() {
  return (
    <>
      <PageHeader title="People" />
      <Page>{null}</Page>
    </>
  );
}
