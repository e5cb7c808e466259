import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function MailboxPage() {
  return (
    <>
      <PageHeader title="Hộp thư" />
      <Page>{null}</Page>
    </>
  );
}
