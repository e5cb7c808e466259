import { useParams } from '@tanstack/react-router';
import { FormDesigner } from '../features/console/form/FormDesigner';

export default function ConsoleFormRoute() {
  const { slug } = useParams({ from: '/console/contests/$slug' });
  return <FormDesigner slug={slug} />;
}
