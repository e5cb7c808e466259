import { useParams } from '@tanstack/react-router';
import { ResultsPage } from '../features/results/ResultsPage';

export default function ResultsRoute() {
  const { slug } = useParams({ from: '/contests/$slug/results' });
  return <ResultsPage slug={slug} />;
}
