import { useParams } from '@tanstack/react-router';
import { ResultsConsole } from '../features/console/results/ResultsConsole';

export default function ConsoleResultsRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <ResultsConsole slug={slug} />;
}
