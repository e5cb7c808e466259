import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsoleResultsPage() {
  return (
    <>
      <PageHeader title="Results" />
      <Page>{null}</Page>
    </>
  );
}
