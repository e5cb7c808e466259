import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsoleEntriesPage() {
  return (
    <>
      <PageHeader title="Entries" />
      <Page>{null}</Page>
    </>
  );
}
