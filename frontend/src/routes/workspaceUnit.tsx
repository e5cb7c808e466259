import { UnitPage } from '../features/units/UnitPage';

export default function WorkspaceUnitRoute() {
  return <UnitPage />;
}
