import { Administration } from '../features/administration/Administration';

export default function ConsoleUnitsRoute() {
  return <Administration />;
}
