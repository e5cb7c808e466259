import { useParams } from '@tanstack/react-router';
import { ImportPage } from '../features/imports/ImportPage';

export default function ConsoleImportRoute() {
  const { id } = useParams({ from: '/console/imports/$id' });
  return <ImportPage key={id} id={id} />;
}
