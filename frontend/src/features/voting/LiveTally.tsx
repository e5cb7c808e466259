import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  ContestTallyDocument,
  TallyChangedDocument,
  type ContestTallyQuery,
  type TallyChangedSubscription,
} from '../../generated/graphql';
import { formatDateTime, formatTime } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { formatNumber } from '../../lib/numbers';
import { phaseOf } from '../../lib/phases';
import { useLive } from '../../lib/subscriptions';
import { BarChart } from '../../ui/charts/BarChart';
import { Section } from '../../ui/Page';
import type { Contest } from './selection';
import classes from './LiveTally.module.css';

type Tally = NonNullable<NonNullable<ContestTallyQuery['contest']>['tally']>;
const SHOWN = 10;

/** The tally with new figures; entries keep their titles, an unknown one waits for the next reading. */
export function updated(tally: Tally, update: TallyChangedSubscription['tallyChanged']): Tally {
  const entries = new Map(tally.rows.map(({ entry }) => [entry.id, entry]));
  const rows = update.rows.flatMap(({ entryId, votes, points }) => {
    const entry = entries.get(entryId);
    return entry ? [{ entry, votes, points }] : [];
  });
  return { ...tally, ballots: update.ballots, asOf: update.asOf, rows };
}

function useTally(contest: Contest): Tally | null {
  const client = useQueryClient();
  const query = queryFor(ContestTallyDocument, { slug: contest.slug });
  const tally = useQuery(query).data?.contest?.tally ?? null;
  const isOpen = phaseOf(contest.phases, 'PUBLIC_VOTING')?.state === 'OPEN';
  useLive(TallyChangedDocument, tally && isOpen ? { contestId: contest.id } : null, (data) => {
    client.setQueryData<ContestTallyQuery>(query.queryKey, (before) => {
      const known = before?.contest?.tally;
      if (!known) return before;
      const next = updated(known, data.tallyChanged);
      return { ...before, contest: { id: contest.id, tally: next } };
    });
  });
  return tally;
}

function Hidden({ contest }: { contest: Contest }) {
  const { t } = useTranslation('voting');
  const phase = phaseOf(contest.phases, 'PUBLIC_VOTING');
  const time = phase ? formatDateTime(phase.closesAt) : '';
  return (
    <p className={classes['hidden']}>
      {t(`tally.${contest.ballotRule.tallyVisibility}`, { time })}
    </p>
  );
}

function Chart({ tally, byPoints }: { tally: Tally; byPoints: boolean }) {
  const { t } = useTranslation('voting');
  const rows = tally.rows.slice(0, SHOWN);
  const first = rows[0];
  const valueOf = (row: Tally['rows'][number]) => (byPoints ? row.points : row.votes);
  const unit = byPoints ? t('tally.points') : t('tally.votes');
  return (
    <BarChart
      title={unit}
      summary={t('tally.summary', {
        count: rows.length,
        title: first?.entry.title ?? '',
        votes: formatNumber(first ? valueOf(first) : 0),
      })}
      headings={[t('tally.entry'), unit]}
      bars={rows.map((row) => ({
        key: row.entry.id,
        label: row.entry.title,
        value: valueOf(row),
      }))}
    />
  );
}

/** The count, live where the rule shows it; else the sentence that says when it will be shown. */
export function LiveTally({ contest }: { contest: Contest }) {
  const { t } = useTranslation('voting');
  const tally = useTally(contest);
  if (!phaseOf(contest.phases, 'PUBLIC_VOTING')) return null;
  if (!tally)
    return (
      <Section title={t('tally.title')}>
        <Hidden contest={contest} />
      </Section>
    );
  const { kind } = contest.ballotRule;
  const people = t('tally.ballots', { count: tally.ballots, shown: formatNumber(tally.ballots) });
  return (
    <Section title={t('tally.title')}>
      <p className={classes['people']} role="status">
        {people} <span>({t('tally.asOf', { time: formatTime(tally.asOf) })})</span>
      </p>
      <Chart tally={tally} byPoints={kind === 'CUMULATIVE' || kind === 'ORDINAL'} />
    </Section>
  );
}
