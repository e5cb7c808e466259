import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatNumber, formatScore } from '../../lib/numbers';
import { useSearchParam } from '../../lib/searchParams';
import { Ribbon } from '../../ui/Medal';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { FilterSelect } from '../../ui/table/filters';
import type { Contest, Row } from './ResultsPage';

interface Props {
  contest: Contest;
  rows: readonly Row[];
}

function score(id: string, header: string, value: (row: Row) => string | null): Column<Row> {
  return {
    id,
    header,
    align: 'end',
    cell: (row) => {
      const text = value(row);
      return text === null ? '–' : formatScore(text);
    },
    sort: (row) => {
      const text = value(row);
      return text === null ? null : Number(text);
    },
    csv: (row) => value(row) ?? '',
  };
}

function whole(id: string, header: string, value: (row: Row) => number | null): Column<Row> {
  return {
    id,
    header,
    align: 'end',
    cell: (row) => {
      const number = value(row);
      return number === null ? '–' : formatNumber(number);
    },
    sort: value,
    csv: (row) => String(value(row) ?? ''),
  };
}

export function entryColumn(header: string): Column<Row> {
  return {
    id: 'entry',
    header,
    isTitle: true,
    cell: ({ entry: { id, title } }) => (
      <Link to="/entries/$id" params={{ id }}>
        {title}
      </Link>
    ),
    sort: (row) => row.entry.title,
    csv: (row) => row.entry.title,
  };
}

function named(id: 'unit' | 'track', header: string): Column<Row> {
  const text = ({ entry }: Row) => {
    const value = entry[id];
    return value ? localized(value.name) : '';
  };
  return { id, header, cell: text, sort: text, csv: text };
}

function awardColumn(header: string): Column<Row> {
  return {
    id: 'award',
    header,
    nowrap: true,
    cell: ({ award }) =>
      award && <Ribbon rank={award.prize.rank}>{localized(award.prize.name)}</Ribbon>,
    csv: ({ award }) => (award ? localized(award.prize.name) : ''),
  };
}

function columnsFor(contest: Contest, inTrack: boolean, t: TFunction<'results'>): Column<Row>[] {
  const word = (
    key:
      | 'rank'
      | 'trackRank'
      | 'entry'
      | 'unit'
      | 'track'
      | 'jury'
      | 'votes'
      | 'public'
      | 'total'
      | 'award',
  ) => t(`results.table.${key}`);
  const columns: (Column<Row> | false)[] = [
    inTrack
      ? whole('rank', word('trackRank'), (row) => row.trackRank)
      : whole('rank', word('rank'), (row) => row.rank),
    entryColumn(word('entry')),
    named('unit', word('unit')),
    contest.tracks.length > 0 && !inTrack && named('track', word('track')),
    Number(contest.juryWeight) > 0 && score('jury', word('jury'), (row) => row.juryScore),
    Number(contest.publicWeight) > 0 && whole('votes', word('votes'), (row) => row.publicVotes),
    Number(contest.publicWeight) > 0 && score('public', word('public'), (row) => row.publicScore),
    score('total', word('total'), (row) => row.total),
    contest.winners.length > 0 && awardColumn(word('award')),
  ];
  return columns.filter((column) => column !== false);
}

export function TrackFilter({ contest }: { contest: Contest }) {
  const { t } = useTranslation('results');
  if (contest.tracks.length < 2) return null;
  return (
    <FilterSelect
      name="track"
      label={t('results.table.track')}
      all={t('results.table.allTracks')}
      options={contest.tracks.map(({ id, name }) => ({ value: id, label: localized(name) }))}
    />
  );
}

/** The rows of the chosen track, in its own order. */
export function useTrackRows(rows: readonly Row[]) {
  const [track] = useSearchParam('track');
  const inTrack = rows
    .filter((row) => row.entry.track?.id === track)
    .toSorted((a, b) => (a.trackRank ?? Infinity) - (b.trackRank ?? Infinity));
  return { track, shown: track === '' ? rows : inTrack };
}

/** Jury, public, total and rank of every entry. */
export function ResultsTable({ contest, rows }: Props) {
  const { t } = useTranslation('results');
  const { track, shown } = useTrackRows(rows);
  return (
    <DataTable
      caption={t('results.table.caption')}
      rows={shown}
      columns={columnsFor(contest, track !== '', t)}
      keyOf={(row) => row.id}
      filters={<TrackFilter contest={contest} />}
      filterNames={['track']}
      exported={{ list: 'public-results', filters: { contest: contest.slug, track } }}
    />
  );
}
