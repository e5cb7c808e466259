import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function AccountPage() {
  return (
    <>
      <PageHeader title="Tài khoản" />
      <Page>{null}</Page>
    </>
  );
}
