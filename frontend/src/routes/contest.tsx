import { useParams } from '@tanstack/react-router';
import { ContestPage } from '../features/contests/ContestPage';

export default function ContestRoute() {
  const { slug } = useParams({ from: '/contests/$slug' });
  return <ContestPage slug={slug} />;
}
