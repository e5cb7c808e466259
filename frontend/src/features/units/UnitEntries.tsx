import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  UnitEntriesDocument,
  type EntryStatus,
  type UnitEntriesQuery,
} from '../../generated/graphql';
import { useConnection } from '../../lib/connection';
import { formatDateTime } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { compareText } from '../../lib/numbers';
import { useSearchParam, useSearchParams } from '../../lib/searchParams';
import { ArchiveButton } from '../../ui/download/ArchiveButton';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { Section } from '../../ui/Page';
import { ListSkeleton } from '../../ui/Skeletons';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { DataTable, type Column } from '../../ui/table/DataTable';
import { FilterSelect } from '../../ui/table/filters';
import { useSelection } from '../../ui/table/selection';
import type { Unit } from './unit';
import { ForwardDialog } from './ForwardDialog';
import classes from './UnitPage.module.css';

type Row = UnitEntriesQuery['unitEntries']['edges'][number]['node'];

const SHOWN = ['SUBMITTED', 'FORWARDED', 'RETURNED', 'INELIGIBLE', 'WITHDRAWN'] as const;
/** Beside the statuses: what the viewer decides on next. It is what the page begins with. */
const EVERYTHING = 'ALL';
const TONES: Record<EntryStatus, Tone> = {
  DRAFT: 'neutral',
  SUBMITTED: 'wait',
  FORWARDED: 'good',
  RETURNED: 'bad',
  WITHDRAWN: 'neutral',
  INELIGIBLE: 'bad',
};

function statusOf(text: string): EntryStatus | null {
  return SHOWN.find((status) => status === text) ?? null;
}

function useColumns(): Column<Row>[] {
  const { t } = useTranslation('units');
  const unitName = ({ unit }: Row) => (unit ? localized(unit.name) : '');
  const authors = ({ contributors }: Row) => contributors.map(({ name }) => name).join(', ');
  return [
    {
      id: 'title',
      header: t('entries.name'),
      isTitle: true,
      cell: ({ id, title, code }) => (
        <>
          <Link to="/workspace/entries/$id" params={{ id }}>
            {title}
          </Link>{' '}
          <span className={classes['quiet']}>{code}</span>
        </>
      ),
      sort: ({ title }) => title,
      csv: ({ title }) => title,
    },
    { id: 'authors', header: t('entries.authors'), cell: authors, csv: authors },
    {
      id: 'unit',
      header: t('entries.unit'),
      cell: unitName,
      sort: unitName,
      csv: unitName,
    },
    {
      id: 'contest',
      header: t('entries.contest'),
      cell: ({ contest }) => localized(contest.title),
      csv: ({ contest }) => localized(contest.title),
    },
    {
      id: 'submitted',
      header: t('entries.submitted'),
      nowrap: true,
      cell: ({ submittedAt }) => submittedAt && formatDateTime(submittedAt),
      sort: ({ submittedAt }) => submittedAt ?? '',
      csv: ({ submittedAt }) => submittedAt ?? '',
    },
    {
      id: 'status',
      header: t('entries.status'),
      cell: ({ status, waitingUnit }) => (
        <>
          <StatusBadge tone={TONES[status]}>{t(`status.${status}`)}</StatusBadge>
          {waitingUnit && (
            <span className={classes['at']}>
              {t('entries.at', { unit: localized(waitingUnit.name) })}
            </span>
          )}
        </>
      ),
      csv: ({ status, waitingUnit }) =>
        [t(`status.${status}`), waitingUnit && localized(waitingUnit.name)]
          .filter(Boolean)
          .join(': '),
    },
  ];
}

function Filters({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation('units');
  const named = units.map((unit) => ({ value: unit.id, label: localized(unit.name) }));
  return (
    <>
      <FilterSelect
        name="status"
        label={t('entries.status')}
        all={t('entries.waitsForMe')}
        options={[
          { value: EVERYTHING, label: t('entries.all') },
          ...SHOWN.map((status) => ({ value: status, label: t(`status.${status}`) })),
        ]}
      />
      {units.length > 1 && (
        <FilterSelect
          name="unit"
          label={t('entries.unitFilter')}
          all={t('entries.all')}
          options={named.toSorted((a, b) => compareText(a.label, b.label))}
        />
      )}
    </>
  );
}

function useUnitEntries() {
  const [status] = useSearchParam('status');
  const [unitId] = useSearchParam('unit');
  const [contestId] = useSearchParam('contest');
  const [trackId] = useSearchParam('track');
  const variables = {
    status: statusOf(status),
    unitId: unitId || null,
    contestId: contestId || null,
    trackId: trackId || null,
    // whoever follows a link to a unit's places looks at everything that has one
    waitsForMe: status === '' && contestId === '',
  };
  return useConnection(UnitEntriesDocument, variables, (result) => result.unitEntries);
}

/** The filters as the exported list takes them; the page begins with what waits for the viewer. */
function exportedBy(search: Record<string, string | undefined>) {
  const { status, unit, contest, track } = search;
  const waits = !status && !contest;
  return {
    status: statusOf(status ?? ''),
    unit,
    'contest-id': contest,
    track,
    waiting: waits ? 'me' : null,
  };
}

/** The submitted entries: filter, select several, forward them together. */
export function UnitEntries({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation('units');
  const pages = useUnitEntries();
  const columns = useColumns();
  const selection = useSelection<Row>((row) => row.title);
  const [asking, setAsking] = useState(false);
  const [search] = useSearchParams();
  // of the unit that is looked at; else of the topmost, and so of all below it
  const unitId = search['unit'] ?? units[0]?.id;
  const rows = pages.edges.map(({ node }) => node);
  const chosen = rows.filter((row) => selection.chosen.has(row.id));
  if (pages.loading) return <ListSkeleton />;
  return (
    <Section
      id="entries"
      title={t('entries.title')}
      lead={t('entries.lead')}
      action={unitId && <ArchiveButton of={`unit/${unitId}`} />}
    >
      <DataTable
        caption={t('entries.caption')}
        rows={rows}
        columns={columns}
        keyOf={(row) => row.id}
        total={pages.total}
        filters={<Filters units={units} />}
        filterNames={['status', 'unit', 'contest', 'track']}
        selection={selection}
        bulkActions={
          <Button
            disabled={!chosen.some((row) => row.viewerCan.forward)}
            onClick={() => {
              setAsking(true);
            }}
          >
            {t('entries.forwardSome')}
          </Button>
        }
        exported={{ list: 'unit-entries', filters: exportedBy(search) }}
        empty={
          <EmptyState
            title={t('waitingNone')}
            action={
              <ButtonLink to="/workspace/unit" search={{ status: EVERYTHING }} look="secondary">
                {t('entries.seeAll')}
              </ButtonLink>
            }
          >
            {t('entries.emptyWords')}
          </EmptyState>
        }
        onMore={pages.more}
        loadingMore={pages.loadingMore}
      />
      {asking && (
        <ForwardDialog
          entries={chosen}
          onClose={() => {
            setAsking(false);
          }}
          onDone={selection.clear}
        />
      )}
    </Section>
  );
}
