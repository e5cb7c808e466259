import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function NewContestPage() {
  return (
    <>
      <PageHeader title="Cuộc thi mới" />
      <Page>{null}</Page>
    </>
  );
}
