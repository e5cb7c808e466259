import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsoleUnitsPage() {
  return (
    <>
      <PageHeader title="Cây đơn vị" />
      <Page>{null}</Page>
    </>
  );
}
