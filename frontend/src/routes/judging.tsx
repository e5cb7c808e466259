import { JudgingDesk } from '../features/judging/JudgingDesk';

export default function JudgingRoute() {
  return <JudgingDesk />;
}
