import { useParams } from '@tanstack/react-router';
import { ScoringPage } from '../features/judging/ScoringPage';

export default function AssignmentRoute() {
  const { assignmentId } = useParams({ from: '/judging/$assignmentId' });
  return <ScoringPage id={assignmentId} />;
}
