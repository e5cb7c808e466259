import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function InvitationPage() {
  return (
    <>
      <PageHeader title="Lời mời" />
      <Page>{null}</Page>
    </>
  );
}
