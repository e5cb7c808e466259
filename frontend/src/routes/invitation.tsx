import { useParams } from '@tanstack/react-router';
import { InvitationPage } from '../features/account/InvitationPage';

export default function InvitationRoute() {
  const { token } = useParams({ from: '/invitations/$token' });
  return <InvitationPage token={token} />;
}
