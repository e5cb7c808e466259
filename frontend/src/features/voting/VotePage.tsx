import { usePrefetchQuery, useSuspenseQuery } from '@tanstack/react-query';
import { notFound } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VotePageDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { phaseItems, phaseOf } from '../../lib/phases';
import { Deadline } from '../../ui/Deadline';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { PhaseBar } from '../../ui/PhaseBar';
import { Booth } from './Booth';
import { NoVoting } from './NoVoting';
import { RuleWords } from './RuleWords';
import type { Contest } from './selection';
import { candidatesQuery } from './useCandidates';

interface Props {
  slug: string;
  /** Asks a visitor to confirm an address, in place. */
  signIn: ReactNode;
}

function Header({ contest }: { contest: Contest }) {
  const { t } = useTranslation('voting');
  const phase = phaseOf(contest.phases, 'PUBLIC_VOTING');
  const isOpen = phase?.state === 'OPEN';
  const title = localized(contest.title);
  const trail = [
    { label: t('trail'), link: { to: '/contests' } },
    { label: title, link: { to: '/contests/$slug', params: { slug: contest.slug } } },
  ] as const;
  return (
    <PageHeader
      title={t('title')}
      tabTitle={t('tabTitle', { contest: title })}
      trail={trail}
      purpose={isOpen && <RuleWords contest={contest} />}
      deadline={isOpen && <Deadline at={phase.closesAt} />}
    >
      {!isOpen && <PhaseBar phases={phaseItems(contest.phases)} />}
    </PageHeader>
  );
}

/** The public vote of a contest: choose, review, cast, and the receipt. */
export function VotePage({ slug, signIn }: Props) {
  usePrefetchQuery(candidatesQuery(slug));
  const { data } = useSuspenseQuery(queryFor(VotePageDocument, { slug }));
  const { contest, viewer } = data;
  // The router's own signal; it is not an Error on purpose.
  // eslint-disable-next-line @typescript-eslint/only-throw-error
  if (!contest) throw notFound();
  const isOpen = phaseOf(contest.phases, 'PUBLIC_VOTING')?.state === 'OPEN';
  return (
    <>
      <Header contest={contest} />
      <Page>
        {isOpen ? (
          <Booth contest={contest} email={viewer?.email ?? null} signIn={signIn} />
        ) : (
          <NoVoting contest={contest} />
        )}
      </Page>
    </>
  );
}
