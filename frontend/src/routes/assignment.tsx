import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function AssignmentPage() {
  return (
    <>
      <PageHeader title="Chấm bài" />
      <Page>{null}</Page>
    </>
  );
}
