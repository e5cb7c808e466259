import { NewContest } from '../features/console/home/NewContest';

export default function NewContestRoute() {
  return <NewContest />;
}
