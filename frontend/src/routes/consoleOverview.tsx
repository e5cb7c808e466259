import { useParams } from '@tanstack/react-router';
import { Overview } from '../features/console/overview/Overview';

export default function ConsoleOverviewRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <Overview slug={slug} />;
}
