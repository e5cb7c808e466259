import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function HomePage() {
  return (
    <>
      <PageHeader title="Vinh Danh" />
      <Page>{null}</Page>
    </>
  );
}
