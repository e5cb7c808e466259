import { Page } from '../ui/Page';
import { PageHeader } from '../ui/PageHeader';

export default function ConsoleVotingPage() {
  return (
    <>
      <PageHeader title="Voting" />
      <Page>{null}</Page>
    </>
  );
}
