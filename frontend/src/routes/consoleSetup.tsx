import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsoleSetupPage() {
  return (
    <>
      <PageHeader title="Setup" />
      <Page>{null}</Page>
    </>
  );
}
