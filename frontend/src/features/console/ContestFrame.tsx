import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleFrameDocument, type ConsoleFrameQuery } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { phaseName } from '../../lib/phases';
import { ButtonLink } from '../../ui/ButtonLink';
import { Deadline } from '../../ui/Deadline';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { ListSkeleton } from '../../ui/Skeletons';
import { StatusBadge } from '../../ui/StatusBadge';
import { TabLinks } from '../../ui/TabLinks';
import { found } from './found';

type Contest = NonNullable<ConsoleFrameQuery['contest']>;

function Stage({ contest }: { contest: Contest }) {
  const { t } = useTranslation('console');
  if (!contest.isPublished) return <StatusBadge tone="wait">{t('stage.draft')}</StatusBadge>;
  if (contest.resultsPublishedAt)
    return <StatusBadge tone="good">{t('stage.published')}</StatusBadge>;
  if (contest.currentPhase)
    return <StatusBadge tone="wait">{phaseName(contest.currentPhase.kind)}</StatusBadge>;
  return (
    <StatusBadge tone="neutral">
      {contest.nextPhase
        ? t('stage.before', { phase: phaseName(contest.nextPhase.kind) })
        : t('stage.over')}
    </StatusBadge>
  );
}

function Next({ contest }: { contest: Contest }) {
  if (contest.currentPhase) return <Deadline at={contest.currentPhase.closesAt} />;
  return contest.nextPhase && <Deadline at={contest.nextPhase.opensAt} kind="opens" />;
}

const TABS = [
  'overview',
  'setup',
  'form',
  'entries',
  'screening',
  'late',
  'duplicates',
  'judging',
  'voting',
  'results',
  'people',
] as const;

function Tabs({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  return (
    <TabLinks
      label={t('tabs.label')}
      tabs={TABS.map((tab) => ({
        key: tab,
        label: t(`tabs.${tab}`),
        link: { to: `/console/contests/$slug/${tab}`, params: { slug } },
      }))}
    />
  );
}

/** The head that all of a contest's console pages share: which contest, its stage, and the pages beside each other. */
export function ContestFrame({ slug, children }: { slug: string; children: ReactNode }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleFrameDocument, { slug }));
  const contest = found(data.contest);
  if (!contest.viewerCan.seeConsole) found(null);
  return (
    <>
      <PageHeader
        title={localized(contest.title)}
        trail={[{ label: t('home.title'), link: { to: '/console' } }]}
        stage={<Stage contest={contest} />}
        deadline={contest.isPublished && <Next contest={contest} />}
        actions={
          <ButtonLink to="/contests/$slug" params={{ slug }} look="secondary">
            {contest.isPublished ? t('frame.public') : t('frame.preview')}
          </ButtonLink>
        }
      >
        <Tabs slug={slug} />
      </PageHeader>
      <Page>
        <Suspense fallback={<ListSkeleton />}>{children}</Suspense>
      </Page>
    </>
  );
}
