import { useParams } from '@tanstack/react-router';
import { EntryDesk } from '../features/entries/EntryDesk';
import { EntryDecision } from '../features/units/EntryDecision';

export default function WorkspaceEntryRoute() {
  const { id } = useParams({ from: '/workspace/entries/$id' });
  return <EntryDesk id={id} decision={(entry) => <EntryDecision entry={entry} />} />;
}
