import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function WorkspaceUnitPage() {
  return (
    <>
      <PageHeader title="Đơn vị của tôi" />
      <Page>{null}</Page>
    </>
  );
}
