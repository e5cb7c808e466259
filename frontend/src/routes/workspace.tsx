import { WorkspacePage } from '../features/entries/WorkspacePage';

export default function WorkspaceRoute() {
  return <WorkspacePage />;
}
