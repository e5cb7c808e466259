import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function WinnersPage() {
  return (
    <>
      <PageHeader title="Vinh danh" />
      <Page>{null}</Page>
    </>
  );
}
