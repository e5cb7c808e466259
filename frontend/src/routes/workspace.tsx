import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function WorkspacePage() {
  return (
    <>
      <PageHeader title="Bài của tôi" />
      <Page>{null}</Page>
    </>
  );
}
