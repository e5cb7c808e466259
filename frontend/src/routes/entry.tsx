import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function EntryPage() {
  return (
    <>
      <PageHeader title="Sáng kiến" />
      <Page>{null}</Page>
    </>
  );
}
