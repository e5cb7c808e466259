import { useParams } from '@tanstack/react-router';
import { Screening } from '../features/console/screening/Screening';

export default function ConsoleScreeningRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <Screening slug={slug} />;
}
