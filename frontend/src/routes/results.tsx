import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ResultsPage() {
  return (
    <>
      <PageHeader title="Kết quả" />
      <Page>{null}</Page>
    </>
  );
}
