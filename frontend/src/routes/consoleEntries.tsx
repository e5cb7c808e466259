import { useParams } from '@tanstack/react-router';
import { ConsoleEntries } from '../features/console/entries/ConsoleEntries';

export default function ConsoleEntriesRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <ConsoleEntries slug={slug} />;
}
