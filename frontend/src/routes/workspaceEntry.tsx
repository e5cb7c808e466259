import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function WorkspaceEntryPage() {
  return (
    <>
      <PageHeader title="Bài dự thi" />
      <Page>{null}</Page>
    </>
  );
}
