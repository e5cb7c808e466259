import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsoleOverviewPage() {
  return (
    <>
      <PageHeader title="Overview" />
      <Page>{null}</Page>
    </>
  );
}
