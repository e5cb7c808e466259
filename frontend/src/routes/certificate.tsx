import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function CertificatePage() {
  return (
    <>
      <PageHeader title="Giấy chứng nhận" />
      <Page>{null}</Page>
    </>
  );
}
