import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ContestsPage() {
  return (
    <>
      <PageHeader title="Cuộc thi" />
      <Page>{null}</Page>
    </>
  );
}
