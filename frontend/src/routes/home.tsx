import { Suspense } from 'react';
import { CertificateTeaser } from '../features/certificates/CertificateSearch';
import { OpenContests } from '../features/contests/OpenContests';
import { Home } from '../features/home/Home';
import { LastWinners } from '../features/results/LastWinners';
import { CardsSkeleton, ListSkeleton } from '../ui/Skeletons';

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
      check={<CertificateTeaser />}
    />
  );
}
