import { useParams } from '@tanstack/react-router';
import { JudgingConsole } from '../features/console/judging/JudgingConsole';

export default function ConsoleJudgingRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <JudgingConsole slug={slug} />;
}
