import { useParams } from '@tanstack/react-router';
import { EntryPage } from '../features/showcase/EntryPage';

export default function EntryRoute() {
  const { id } = useParams({ from: '/entries/$id' });
  return <EntryPage id={id} />;
}
