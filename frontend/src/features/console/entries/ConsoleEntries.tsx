import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleEntriesDocument,
  ConsoleEntryFiltersDocument,
  ForwardFromConsoleDocument,
  type ConsoleEntriesQuery,
  type EntryStatus,
} from '../../../generated/graphql';
import { useConnection } from '../../../lib/connection';
import { formatDateTime } from '../../../lib/dates';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { formatNumber } from '../../../lib/numbers';
import { useSearchParams } from '../../../lib/searchParams';
import { useOperation } from '../../../lib/useOperation';
import { ArchiveButton } from '../../../ui/download/ArchiveButton';
import { Button } from '../../../ui/Button';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Section } from '../../../ui/Page';
import { ListSkeleton } from '../../../ui/Skeletons';
import { StatusBadge, type Tone } from '../../../ui/StatusBadge';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import { FilterSelect, SearchField } from '../../../ui/table/filters';
import { useSelection } from '../../../ui/table/selection';
import { showToast } from '../../../ui/toasts';
import classes from '../Console.module.css';
import { found } from '../found';
import { ForUnits } from './ForUnits';
import { ReturnEntry } from './ReturnEntry';

type Contest = NonNullable<ConsoleEntriesQuery['contest']>;
type Row = NonNullable<Contest['console']>['entries']['edges'][number]['node'];

const STATUSES = ['SUBMITTED', 'RETURNED', 'FORWARDED', 'INELIGIBLE', 'WITHDRAWN'] as const;
const TONES: Record<EntryStatus, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'wait',
  RETURNED: 'bad',
  FORWARDED: 'good',
  WITHDRAWN: 'neutral',
  INELIGIBLE: 'bad',
};

function Filters({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsoleEntryFiltersDocument, { slug }));
  const contest = found(data.contest);
  const { statusCounts, unitCounts } = found(contest.console);
  const countOf = (status: EntryStatus) =>
    formatNumber(statusCounts.find((one) => one.status === status)?.count ?? 0);
  return (
    <>
      <SearchField label={t('entries.search')} />
      <FilterSelect
        name="status"
        label={t('entries.status')}
        all={t('entries.anyStatus')}
        options={STATUSES.map((value) => ({
          value,
          label: `${t(`status.${value}`)} (${countOf(value)})`,
        }))}
      />
      <FilterSelect
        name="track"
        label={t('entries.track')}
        all={t('entries.anyTrack')}
        options={contest.tracks.map(({ id, name }) => ({ value: id, label: localized(name) }))}
      />
      <FilterSelect
        name="waiting"
        label={t('entries.waiting')}
        all={t('entries.anyWaiting')}
        options={[{ value: 'organiser', label: t('entries.waitsForOrganiser') }]}
      />
      <FilterSelect
        name="unit"
        label={t('entries.unit')}
        all={t('entries.anyUnit')}
        options={unitCounts.map(({ unit, count }) => ({
          value: unit.id,
          label: `${localized(unit.name)} (${formatNumber(count)})`,
        }))}
      />
    </>
  );
}

function useColumns(onReturn: ((row: Row) => void) | null): Column<Row>[] {
  const { t } = useTranslation('console');
  const track = ({ track: of }: Row) => (of ? localized(of.name) : '');
  const unit = ({ unit: of }: Row) => (of ? localized(of.name) : '');
  const columns: Column<Row>[] = [
    {
      id: 'code',
      header: t('entries.code'),
      nowrap: true,
      cell: ({ code }) => code,
      sort: ({ code }) => code,
      csv: ({ code }) => code ?? '',
    },
    {
      id: 'entry',
      header: t('entries.entry'),
      isTitle: true,
      cell: ({ id, title }) => (
        <Link to="/entries/$id" params={{ id }}>
          {title}
        </Link>
      ),
      sort: ({ title }) => title,
      csv: ({ title }) => title,
    },
    { id: 'track', header: t('entries.track'), cell: track, sort: track, csv: track },
    { id: 'unit', header: t('entries.unit'), cell: unit, sort: unit, csv: unit },
    {
      id: 'status',
      header: t('entries.status'),
      cell: ({ status, waitingUnit }) => (
        <>
          <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>
          {waitingUnit && (
            <span className={classes['below']}>
              {t('entries.at', { unit: localized(waitingUnit.name) })}
            </span>
          )}
        </>
      ),
      csv: ({ status }) => t(`status.${status}`),
    },
    {
      id: 'at',
      header: t('entries.submittedAt'),
      nowrap: true,
      cell: ({ submittedAt }) => submittedAt && formatDateTime(submittedAt),
      sort: ({ submittedAt }) => submittedAt,
      csv: ({ submittedAt }) => submittedAt ?? '',
    },
  ];
  if (onReturn)
    columns.push({
      id: 'return',
      nowrap: true,
      header: t('people.actions'),
      cell: (row) =>
        (row.viewerCan.return || row.viewerCan.actForUnit) && (
          <Button
            look="quiet"
            aria-label={`${t('entries.return')}: ${row.title}`}
            onClick={() => {
              onReturn(row);
            }}
          >
            {t('entries.return')}
          </Button>
        ),
    });
  return columns;
}

function useForwarding(rows: readonly Row[]) {
  const { t } = useTranslation('console');
  const selection = useSelection<Row>(useCallback(({ title }: Row) => title, []));
  const forward = useOperation(ForwardFromConsoleDocument, {
    refreshes: [ConsoleEntriesDocument, ConsoleEntryFiltersDocument],
    onDone: ({ entries }) => {
      selection.clear();
      showToast(t('entries.forwarded', { count: entries.length }));
    },
  });
  const ids = rows.filter(({ id, viewerCan }) => viewerCan.forward && selection.chosen.has(id));
  return { selection, forward, ids: ids.map(({ id }) => id) };
}

/** Every entry handed in: filtered by the address, chosen in bulk, exported. */
export function ConsoleEntries({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const [search] = useSearchParams();
  const [returning, setReturning] = useState<Row | null>(null);
  const list = useConnection(
    ConsoleEntriesDocument,
    {
      slug,
      first: 50,
      status: STATUSES.find((status) => status === search['status']) ?? null,
      trackId: search['track'] ?? null,
      unitId: search['unit'] ?? null,
      search: search['search'] ?? null,
      waitsForOrganiser: search['waiting'] === 'organiser',
    },
    (data) => data.contest?.console?.entries,
  );
  const rows = list.edges.map(({ node }) => node);
  const { selection, forward, ids } = useForwarding(rows);
  const canReturn = rows.some(({ viewerCan }) => viewerCan.return || viewerCan.actForUnit);
  const columns = useColumns(canReturn ? setReturning : null);
  const canForward = rows.some(({ viewerCan }) => viewerCan.forward || viewerCan.actForUnit);
  const forUnits = rows.filter(
    ({ id, viewerCan }) => viewerCan.actForUnit && selection.chosen.has(id),
  );
  return (
    <Section
      title={t('entries.title')}
      lead={t('entries.lead')}
      action={list.total > 0 && <ArchiveButton of={`contest/${slug}`} />}
    >
      <ErrorSummary problem={forward.problem} />
      {list.loading ? (
        <ListSkeleton />
      ) : (
        <DataTable
          caption={t('entries.title')}
          rows={rows}
          columns={columns}
          keyOf={({ id }) => id}
          total={list.total}
          filters={<Filters slug={slug} />}
          filterNames={['search', 'status', 'track', 'unit', 'waiting']}
          {...(canForward ? { selection } : {})}
          bulkActions={
            <>
              <ForUnits entries={forUnits} onDone={selection.clear} />
              <Button
                look="secondary"
                disabled={ids.length === 0}
                pending={forward.pending}
                onClick={() => void forward.run({ ids })}
              >
                {t('entries.forward', { count: ids.length })}
              </Button>
            </>
          }
          exported={{
            list: 'entries',
            filters: {
              contest: slug,
              status: search['status'],
              track: search['track'],
              unit: search['unit'],
              search: search['search'],
              waiting: search['waiting'],
            },
          }}
          onMore={list.more}
          loadingMore={list.loadingMore}
        />
      )}
      {returning && (
        <ReturnEntry
          entry={returning}
          onClose={() => {
            setReturning(null);
          }}
        />
      )}
    </Section>
  );
}
