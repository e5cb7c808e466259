import { useParams } from '@tanstack/react-router';
import { CertificateAnswer } from '../features/certificates/CertificateAnswer';

export default function CertificateRoute() {
  const { serial } = useParams({ from: '/certificates/$serial' });
  return <CertificateAnswer serial={serial} />;
}
