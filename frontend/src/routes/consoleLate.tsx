import { useParams } from '@tanstack/react-router';
import { LateConsole } from '../features/console/late/LateConsole';

export default function ConsoleLateRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <LateConsole slug={slug} />;
}
