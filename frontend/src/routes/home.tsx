import { lazy, Suspense } from 'react';
import { Home } from '../features/home/Home';
import { CardsSkeleton, ListSkeleton, Skeleton } from '../ui/Skeletons';

// The heading is read first: the scripts of what stands below it come after.
const OpenContests = lazy(() =>
  import('../features/contests/OpenContests').then((module) => ({ default: module.OpenContests })),
);
const LastWinners = lazy(() =>
  import('../features/results/LastWinners').then((module) => ({ default: module.LastWinners })),
);
const CertificateTeaser = lazy(() =>
  import('../features/certificates/CertificateTeaser').then((module) => ({
    default: module.CertificateTeaser,
  })),
);

export default function HomePage() {
  return (
    <Home
      contests={
        <Suspense fallback={<ListSkeleton rows={3} />}>
          <OpenContests />
        </Suspense>
      }
      winners={
        <Suspense fallback={<CardsSkeleton cards={3} />}>
          <LastWinners />
        </Suspense>
      }
      check={
        <Suspense fallback={<Skeleton height="9rem" />}>
          <CertificateTeaser />
        </Suspense>
      }
    />
  );
}
