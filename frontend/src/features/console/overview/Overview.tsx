import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleOverviewDocument,
  JudgingProgressLiveDocument,
  RetryDeadLetterDocument,
  type ConsoleOverviewQuery,
  type ProgressPartsFragment,
} from '../../../generated/graphql';
import { formatDateTime } from '../../../lib/dates';
import { queryFor } from '../../../lib/graphql';
import { phaseItems } from '../../../lib/phases';
import { formatNumber } from '../../../lib/numbers';
import { useLive } from '../../../lib/subscriptions';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { BarChart } from '../../../ui/charts/BarChart';
import { Progress } from '../../../ui/charts/Progress';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Notice } from '../../../ui/Notice';
import { Section } from '../../../ui/Page';
import { PhaseBar } from '../../../ui/PhaseBar';
import { Stat, StatRow } from '../../../ui/Stat';
import { found } from '../found';
import classes from '../Console.module.css';
import { AttentionList } from './AttentionList';
import { AuditTrail } from './AuditTrail';
import { OverviewCharts } from './OverviewCharts';

type Contest = NonNullable<ConsoleOverviewQuery['contest']>;
type Console = NonNullable<Contest['console']>;

function countOf(console: Console, ...statuses: string[]): number {
  return console.statusCounts
    .filter(({ status }) => statuses.includes(status))
    .reduce((sum, { count }) => sum + count, 0);
}

function Figures({ console }: { console: Console }) {
  const { t } = useTranslation('console');
  const drafts = countOf(console, 'DRAFT');
  return (
    <StatRow>
      <Stat
        label={t('overview.handedIn')}
        value={formatNumber(countOf(console, 'SUBMITTED', 'RETURNED', 'FORWARDED'))}
        note={t('overview.drafts', { count: drafts, shown: formatNumber(drafts) })}
      />
      <Stat label={t('overview.forwarded')} value={formatNumber(countOf(console, 'FORWARDED'))} />
      <Stat
        label={t('overview.units')}
        value={formatNumber(console.unitCounts.length)}
        note={t('overview.unitsOf', { total: formatNumber(console.unitsTotal) })}
      />
      <Stat label={t('overview.ballots')} value={formatNumber(console.ballotCount)} />
    </StatRow>
  );
}

function LiveProgress({ contestId, start }: { contestId: string; start: ProgressPartsFragment }) {
  const { t } = useTranslation('console');
  const [live, setLive] = useState({ since: start, progress: start });
  const progress = live.since === start ? live.progress : start;
  useLive(JudgingProgressLiveDocument, { contestId }, (data) => {
    setLive({ since: start, progress: data.judgingProgressChanged });
  });
  const bars = progress.byJudge.map(({ judgeId, alias, handedIn, assigned }) => ({
    key: judgeId,
    label: t('judging.alias', { alias }),
    value: handedIn,
    of: assigned,
  }));
  return (
    <div className={classes['stack']}>
      <div role="status">
        <Progress label={t('judging.handedIn')} value={progress.handedIn} of={progress.assigned} />
      </div>
      <BarChart
        title={t('overview.byJudge')}
        summary={t('overview.byJudgeSummary', {
          handedIn: progress.handedIn,
          assigned: progress.assigned,
        })}
        headings={[t('judging.judge'), t('judging.handedIn')]}
        bars={bars}
      />
    </div>
  );
}

function DeadLetters({ letters }: { letters: Console['deadLetters'] }) {
  const { t } = useTranslation('console');
  const retry = useOperation(RetryDeadLetterDocument, { refreshes: [ConsoleOverviewDocument] });
  return (
    <Section title={t('dead.title')} lead={t('dead.lead')}>
      <ErrorSummary problem={retry.problem} />
      <div className={classes['stack']}>
        {letters.map((letter) => (
          <Notice
            key={letter.id}
            tone="bad"
            title={`${letter.event} · ${formatDateTime(letter.createdAt)}`}
            action={
              <Button
                look="secondary"
                pending={retry.pending}
                onClick={() => void retry.run({ id: letter.id })}
              >
                {t('dead.retry')}
              </Button>
            }
          >
            {letter.error}
          </Notice>
        ))}
      </div>
    </Section>
  );
}

/** A contest at a glance: what waits, where it stands, how it grows. */
export function Overview({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleOverviewDocument, { slug }));
  const contest = found(data.contest);
  const console = found(contest.console);
  return (
    <>
      <Section title={t('overview.attention')}>
        {console.attention.length > 0 ? (
          <AttentionList items={console.attention} />
        ) : (
          <p className={classes['quiet']}>{t('overview.nothing')}</p>
        )}
      </Section>
      <Section title={t('overview.timeline')}>
        <PhaseBar phases={phaseItems(contest.phases)} />
      </Section>
      <Section title={t('overview.figures')}>
        <Figures console={console} />
      </Section>
      <OverviewCharts contest={contest} console={console} />
      {console.round && console.round.status !== 'PREPARING' && (
        <Section title={t('overview.judging')}>
          <LiveProgress contestId={contest.id} start={console.round.progress} />
        </Section>
      )}
      {console.deadLetters.length > 0 && <DeadLetters letters={console.deadLetters} />}
      <AuditTrail slug={slug} />
    </>
  );
}
