import { useParams } from '@tanstack/react-router';
import { Winners } from '../features/results/Winners';

export default function WinnersRoute() {
  const { slug } = useParams({ from: '/contests/$slug/winners' });
  return <Winners slug={slug} />;
}
