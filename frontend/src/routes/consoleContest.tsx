import { Outlet, useParams } from '@tanstack/react-router';
import { ContestFrame } from '../features/console/ContestFrame';

export default function ConsoleContestRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return (
    <ContestFrame slug={slug}>
      <Outlet />
    </ContestFrame>
  );
}
