import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ShowcasePage() {
  return (
    <>
      <PageHeader title="Thư viện sáng kiến" />
      <Page>{null}</Page>
    </>
  );
}
