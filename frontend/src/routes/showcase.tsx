import { Showcase } from '../features/showcase/Showcase';

export default function ShowcasePage() {
  return <Showcase />;
}
