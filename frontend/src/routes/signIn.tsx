import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function SignInPage() {
  return (
    <>
      <PageHeader title="Đăng nhập" />
      <Page>{null}</Page>
    </>
  );
}
