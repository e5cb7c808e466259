import { LateCodePage } from '../features/entries/LateCodePage';

export default function WorkspaceLateRoute() {
  return <LateCodePage />;
}
