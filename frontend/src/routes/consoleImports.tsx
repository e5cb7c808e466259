import { ImportsPage } from '../features/imports/ImportsPage';

export default function ConsoleImportsRoute() {
  return <ImportsPage />;
}
