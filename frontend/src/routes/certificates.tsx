import { CertificateSearch } from '../features/certificates/CertificateSearch';

export default function CertificatesPage() {
  return <CertificateSearch />;
}
