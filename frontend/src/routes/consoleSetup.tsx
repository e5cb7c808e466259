import { useParams } from '@tanstack/react-router';
import { Setup } from '../features/console/setup/Setup';

export default function ConsoleSetupRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <Setup slug={slug} />;
}
