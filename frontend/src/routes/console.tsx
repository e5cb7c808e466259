import { ConsoleHome } from '../features/console/home/ConsoleHome';

export default function ConsoleRoute() {
  return <ConsoleHome />;
}
