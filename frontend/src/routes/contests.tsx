import { ContestList } from '../features/contests/ContestList';

export default function ContestsPage() {
  return <ContestList />;
}
