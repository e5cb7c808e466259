import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsolePage() {
  return (
    <>
      <PageHeader title="Ban tổ chức" />
      <Page>{null}</Page>
    </>
  );
}
