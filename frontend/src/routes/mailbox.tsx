import { MailboxPage } from '../features/mailbox/MailboxPage';

export default function MailboxRoute() {
  return <MailboxPage />;
}
