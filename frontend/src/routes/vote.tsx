import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function VotePage() {
  return (
    <>
      <PageHeader title="Bình chọn" />
      <Page>{null}</Page>
    </>
  );
}
