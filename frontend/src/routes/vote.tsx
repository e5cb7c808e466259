import { useParams } from '@tanstack/react-router';
import { SignIn } from '../features/account/SignIn';
import { VotePage } from '../features/voting/VotePage';

/** Signing in asks for every cached answer again: the page then knows the voter, and goes on by itself. */
function stay() {
  return undefined;
}

export default function VoteRoute() {
  const { slug } = useParams({ from: '/contests/$slug/vote' });
  return <VotePage slug={slug} signIn={<SignIn onDone={stay} />} />;
}
