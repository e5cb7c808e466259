import { useParams } from '@tanstack/react-router';
import { PeopleConsole } from '../features/console/people/PeopleConsole';

export default function ConsolePeopleRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <PeopleConsole slug={slug} />;
}
