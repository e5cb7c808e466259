import { useParams } from '@tanstack/react-router';
import { DuplicatesConsole } from '../features/console/duplicates/DuplicatesConsole';

export default function ConsoleDuplicatesRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <DuplicatesConsole slug={slug} />;
}
