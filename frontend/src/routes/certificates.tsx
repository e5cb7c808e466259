import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function CertificatesPage() {
  return (
    <>
      <PageHeader title="Tra cứu chứng nhận" />
      <Page>{null}</Page>
    </>
  );
}
