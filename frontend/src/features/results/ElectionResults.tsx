import { IconEqual, IconEqualNot } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { BarChart } from '../../ui/charts/BarChart';
import { Section } from '../../ui/Page';
import { Stat, StatRow } from '../../ui/Stat';
import { StatusBadge } from '../../ui/StatusBadge';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { countedOf, countsPoints, differenceOf } from './comparison';
import { Method } from './Method';
import type { Contest, Row } from './ResultsPage';
import { entryColumn, TrackFilter, useTrackRows } from './ResultsTable';

interface Props {
  contest: Contest;
  rows: readonly Row[];
}

function Mark({ difference }: { difference: number | null }) {
  const { t } = useTranslation('results');
  if (difference === null)
    return <StatusBadge tone="neutral">{t('results.election.unknown')}</StatusBadge>;
  if (difference === 0)
    return (
      <StatusBadge tone="good" icon={IconEqual}>
        {t('results.election.equal')}
      </StatusBadge>
    );
  return (
    <StatusBadge tone="bad" icon={IconEqualNot}>
      {t('results.election.differs', { difference: formatNumber(difference) })}
    </StatusBadge>
  );
}

function Stats({ contest, rows }: Props) {
  const { t } = useTranslation('results');
  const differences = rows.map((row) => differenceOf(row, contest.ballotRule.kind));
  const known = differences.filter((difference) => difference !== null);
  const equal = known.filter((difference) => difference === 0).length;
  const choices = rows.reduce((sum, row) => sum + row.publicVotes, 0);
  return (
    <StatRow>
      <Stat label={t('results.stats.projects')} value={formatNumber(rows.length)} />
      {contest.tally && (
        <Stat label={t('results.stats.ballots')} value={formatNumber(contest.tally.ballots)} />
      )}
      <Stat label={t('results.stats.votes')} value={formatNumber(choices)} />
      <Stat
        label={t('results.stats.equal')}
        value={formatNumber(equal)}
        note={t('results.stats.equalNote', { of: formatNumber(known.length) })}
      />
    </StatRow>
  );
}

function number(id: string, header: string, value: (row: Row) => number | null): Column<Row> {
  return {
    id,
    header,
    align: 'end',
    cell: (row) => {
      const figure = value(row);
      return figure === null ? '–' : formatNumber(figure);
    },
    sort: value,
    csv: (row) => String(value(row) ?? ''),
  };
}

function columnsFor({ contest, rows }: Props, t: TFunction<'results'>): Column<Row>[] {
  const { kind } = contest.ballotRule;
  const counted = countsPoints(kind) ? 'countedPoints' : 'countedVotes';
  const track = (row: Row) => (row.entry.track ? localized(row.entry.track.name) : '');
  const columns: (Column<Row> | false)[] = [
    number('rank', t('results.table.rank'), (row) => row.rank),
    entryColumn(t('results.election.project')),
    contest.tracks.length > 1 && {
      id: 'track',
      header: t('results.table.track'),
      cell: track,
      sort: track,
      csv: track,
    },
    rows.some(({ entry }) => entry.cost !== null) &&
      number('cost', t('results.election.cost'), ({ entry: { cost } }) =>
        cost === null ? null : Number(cost),
      ),
    number('counted', t(`results.election.${counted}`), (row) => countedOf(row, kind)),
    number('published', t('results.election.published'), (row) => row.entry.publishedFigure),
    {
      id: 'compare',
      header: t('results.election.compare'),
      cell: (row) => <Mark difference={differenceOf(row, kind)} />,
      sort: (row) => differenceOf(row, kind),
      csv: (row) => String(differenceOf(row, kind) ?? ''),
    },
  ];
  return columns.filter((column) => column !== false);
}

function Leaders({ contest, rows }: Props) {
  const { t } = useTranslation('results');
  const { kind } = contest.ballotRule;
  const leaders = rows.slice(0, 10);
  const [first] = leaders;
  if (!first) return null;
  const counted = countsPoints(kind) ? 'countedPoints' : 'countedVotes';
  return (
    <Section title={t('results.election.chartTitle', { count: leaders.length })}>
      <BarChart
        title={t(`results.election.${counted}`)}
        summary={t('results.election.chartSummary', {
          count: leaders.length,
          title: first.entry.title,
          value: formatNumber(countedOf(first, kind)),
        })}
        headings={[t('results.election.project'), t(`results.election.${counted}`)]}
        bars={leaders.map((row) => ({
          key: row.id,
          label: row.entry.title,
          value: countedOf(row, kind),
        }))}
      />
    </Section>
  );
}

/** A finished election, counted again: each project's count beside the figure published at the time. */
export function ElectionResults({ contest, rows }: Props) {
  const { t } = useTranslation('results');
  const { shown } = useTrackRows(rows);
  return (
    <>
      <Stats contest={contest} rows={rows} />
      <Section title={t('results.election.title')} lead={t('results.election.lead')}>
        <DataTable
          caption={t('results.election.caption')}
          rows={shown}
          columns={columnsFor({ contest, rows }, t)}
          keyOf={(row) => row.id}
          filters={<TrackFilter contest={contest} />}
          filterNames={['track']}
          csvName={`${contest.slug}-results`}
        />
      </Section>
      <Leaders contest={contest} rows={rows} />
      <Method contest={contest} />
    </>
  );
}
