import { useParams } from '@tanstack/react-router';
import { VotingConsole } from '../features/console/voting/VotingConsole';

export default function ConsoleVotingRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <VotingConsole slug={slug} />;
}
