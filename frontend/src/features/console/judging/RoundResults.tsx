import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  ConsoleRoundResultsDocument,
  type ConsoleRoundResultsQuery,
  type RoundPartsFragment,
} from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { formatDateTime } from '../../../lib/dates';
import { formatNumber, formatScore } from '../../../lib/numbers';
import { SpreadChart } from '../../../ui/charts/SpreadChart';
import { Section } from '../../../ui/Page';
import { ListSkeleton } from '../../../ui/Skeletons';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import classes from '../Console.module.css';

type Console = NonNullable<NonNullable<ConsoleRoundResultsQuery['contest']>['console']>;
type Round = NonNullable<Console['round']>;
type Result = Round['results'][number];

function useColumns(): Column<Result>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'entry',
      header: t('entries.entry'),
      isTitle: true,
      cell: ({ entry }) => (
        <Link to="/entries/$id" params={{ id: entry.id }}>
          {entry.code} {entry.title}
        </Link>
      ),
      sort: ({ entry }) => entry.code,
      csv: ({ entry }) => `${entry.code ?? ''} ${entry.title}`,
    },
    {
      id: 'track',
      header: t('entries.track'),
      cell: ({ entry }) => entry.track && localized(entry.track.name),
      sort: ({ entry }) => entry.track && localized(entry.track.name),
      csv: ({ entry }) => (entry.track ? localized(entry.track.name) : ''),
    },
    {
      id: 'score',
      header: t('results.jury'),
      align: 'end',
      cell: ({ score }) => (score == null ? '–' : formatScore(score)),
      sort: ({ score }) => (score == null ? null : Number(score)),
      csv: ({ score }) => score ?? '',
    },
    {
      id: 'cards',
      header: t('judging.cards'),
      align: 'end',
      cell: ({ scorecards }) => formatNumber(scorecards),
      csv: ({ scorecards }) => String(scorecards),
    },
    {
      id: 'spread',
      header: t('judging.spread'),
      align: 'end',
      cell: ({ spread }) => (spread == null ? '–' : formatScore(spread)),
      sort: ({ spread }) => (spread == null ? null : Number(spread)),
      csv: ({ spread }) => spread ?? '',
    },
  ];
}

function Spread({ parts, judges }: { parts: Round; judges: RoundPartsFragment['judges'] }) {
  const { t } = useTranslation('console');
  const rows = judges.map(({ id, alias }) => ({
    key: id,
    label: t('judging.alias', { alias }),
    values: parts.assignments.flatMap(({ judge, total, handedInAt, releasedAt }) =>
      judge?.id === id && total != null && handedInAt && !releasedAt ? [Number(total)] : [],
    ),
  }));
  if (rows.every(({ values }) => values.length === 0)) return null;
  return (
    <SpreadChart
      title={t('judging.spreadTitle')}
      summary={t('judging.spreadSummary', { count: rows.length })}
      headings={[
        t('judging.judge'),
        t('judging.lowest'),
        t('judging.middle'),
        t('judging.highest'),
        t('judging.cards'),
      ]}
      rows={rows}
      min={0}
      max={100}
    />
  );
}

/** Why judges stepped back, or were taken off an entry. */
function Released({ parts }: { parts: Round }) {
  const { t } = useTranslation('console');
  const released = parts.assignments.filter(({ releasedAt }) => releasedAt);
  if (released.length === 0) return null;
  return (
    <div className={classes['stack']}>
      <h3>{t('judging.released', { count: released.length })}</h3>
      <ul>
        {released.map(({ id, entry, judge, releasedAt, releaseReason }) => (
          <li key={id}>
            {judge && `${t('judging.alias', { alias: judge.alias })}, `}
            {entry.code} {entry.title}: {releaseReason || '–'}
            {releasedAt && <span className={classes['small']}> {formatDateTime(releasedAt)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** How the judges' scores lie, and after the close each entry's result. */
export function RoundResults({ slug, round }: { slug: string; round: RoundPartsFragment }) {
  const { t } = useTranslation('console');
  const columns = useColumns();
  const { data } = useQuery({
    ...queryFor(ConsoleRoundResultsDocument, { slug }),
    throwOnError: true,
  });
  const parts = data?.contest?.console?.round;
  return (
    <Section title={t('judging.results')} lead={t('judging.resultsLead')}>
      {!parts && <ListSkeleton />}
      {parts && <Spread parts={parts} judges={round.judges} />}
      {parts && <Released parts={parts} />}
      {parts && round.status === 'CLOSED' && (
        <DataTable
          caption={t('judging.results')}
          rows={parts.results}
          columns={columns}
          keyOf={({ entry }) => entry.id}
          exported={{ list: 'round-results', filters: { contest: slug } }}
          prefix="round-"
        />
      )}
    </Section>
  );
}
