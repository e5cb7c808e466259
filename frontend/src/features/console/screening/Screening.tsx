import { useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ScreeningDeskDocument,
  ScreeningFrameDocument,
  type EligibilityCheck,
  type ScreeningFrameQuery,
} from '../../../generated/graphql';
import { useConnection } from '../../../lib/connection';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { formatNumber } from '../../../lib/numbers';
import { useSearchParams } from '../../../lib/searchParams';
import { Button } from '../../../ui/Button';
import { EmptyState } from '../../../ui/EmptyState';
import { Notice } from '../../../ui/Notice';
import { Section } from '../../../ui/Page';
import { ListSkeleton } from '../../../ui/Skeletons';
import { StatusBadge } from '../../../ui/StatusBadge';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import { FilterSelect, SearchField } from '../../../ui/table/filters';
import { useSelection } from '../../../ui/table/selection';
import { found } from '../found';
import { Assign } from './Assign';
import { DeskPanel } from './DeskPanel';
import { RulingDialog } from './RulingDialog';
import classes from './Screening.module.css';
import {
  FINDING_TONES,
  isOpen,
  neighbours,
  STATE_TONES,
  STATES,
  type DeskRow,
  type Frame,
} from './states';

const FILTERS = ['search', 'state', 'track', 'unit', 'screener', 'check'];

function Filters({ frame }: { frame: Frame }) {
  const { t } = useTranslation('console');
  const { screening, unitCounts } = found(frame.console);
  const countOf = (state: string) =>
    formatNumber(screening.counts.find((one) => one.state === state)?.count ?? 0);
  return (
    <>
      <SearchField label={t('screening.search')} />
      <FilterSelect
        name="state"
        label={t('screening.stateLabel')}
        all={t('screening.anyState')}
        options={STATES.map((value) => ({
          value,
          label: `${t(`screening.state.${value}`)} (${countOf(value)})`,
        }))}
      />
      <FilterSelect
        name="check"
        label={t('screening.checkLabel')}
        all={t('screening.anyCheck')}
        options={frame.screening.checks
          .filter(({ level }) => level !== 'OFF')
          .map(({ check }) => ({ value: check, label: t(`screening.check.${check}`) }))}
      />
      <FilterSelect
        name="screener"
        label={t('screening.screener')}
        all={t('screening.anyScreener')}
        options={[
          { value: 'none', label: t('screening.nobody') },
          ...screening.screeners.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <FilterSelect
        name="track"
        label={t('entries.track')}
        all={t('entries.anyTrack')}
        options={frame.tracks.map(({ id, name }) => ({ value: id, label: localized(name) }))}
      />
      <FilterSelect
        name="unit"
        label={t('entries.unit')}
        all={t('entries.anyUnit')}
        options={unitCounts.map(({ unit }) => ({ value: unit.id, label: localized(unit.name) }))}
      />
    </>
  );
}

function Remarks({ row }: { row: DeskRow }) {
  const { t } = useTranslation('console');
  const remarks = row.screening?.findings.filter(({ state }) => state !== 'OK') ?? [];
  if (remarks.length === 0)
    return <StatusBadge tone="good">{t('screening.finding.OK')}</StatusBadge>;
  return (
    <span className={classes['badges']}>
      {remarks.map(({ check, label, state, message }) => (
        <span key={check} title={message}>
          <StatusBadge tone={FINDING_TONES[state]}>
            {`${label}: ${t(`screening.finding.${state}`).toLowerCase()}`}
          </StatusBadge>
        </span>
      ))}
    </span>
  );
}

/** Beside an open entry there is room for the list's first columns only. */
function useColumns(onOpen: (id: string) => void, isOpenBeside: boolean): Column<DeskRow>[] {
  const { t } = useTranslation('console');
  const first: Column<DeskRow>[] = [
    { id: 'code', header: t('entries.code'), nowrap: true, cell: ({ code }) => code },
    {
      id: 'entry',
      header: t('entries.entry'),
      isTitle: true,
      cell: ({ id, title }) => (
        <button
          type="button"
          className={classes['open']}
          onClick={() => {
            onOpen(id);
          }}
        >
          {title}
        </button>
      ),
    },
    {
      id: 'state',
      header: t('screening.stateLabel'),
      cell: ({ screening }) =>
        screening?.state && (
          <StatusBadge tone={STATE_TONES[screening.state]}>
            {t(`screening.state.${screening.state}`)}
          </StatusBadge>
        ),
    },
  ];
  if (isOpenBeside) return first;
  return [
    ...first,
    {
      id: 'unit',
      header: t('entries.unit'),
      cell: ({ unit }) => unit && localized(unit.name),
    },
    { id: 'checks', header: t('screening.checks'), cell: (row) => <Remarks row={row} /> },
    {
      id: 'screener',
      header: t('screening.screener'),
      cell: ({ screening }) => screening?.screener?.name ?? '–',
    },
  ];
}

function useDesk(slug: string, frame: Frame) {
  const [search] = useSearchParams();
  const { screener } = search;
  return useConnection(
    ScreeningDeskDocument,
    {
      slug,
      first: 50,
      state: STATES.find((state) => state === search['state']) ?? null,
      trackId: search['track'] ?? null,
      unitId: search['unit'] ?? null,
      screenerId: screener && screener !== 'none' ? screener : null,
      unassignedOnly: screener === 'none',
      check:
        frame.screening.checks.find(({ check }) => check === search['check'])?.check ??
        (null as EligibilityCheck | null),
      search: search['search'] ?? null,
    },
    (data) => data.contest?.console?.screening.entries,
  );
}

/** J and K go to the next entry and the one before, except while something is being typed. */
function useKeys(open: string | undefined, ids: readonly string[], onOpen: (id: string) => void) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const target = event.target as HTMLElement;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (target.matches('input, textarea, select, [contenteditable="true"]')) return;
      if (document.querySelector('dialog[open]')) return;
      const { before, after } = neighbours(ids, open ?? '');
      const next = event.key === 'j' ? (open ? after : ids[0]) : event.key === 'k' && before;
      if (next) onOpen(next);
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [open, ids, onOpen]);
}

function Desk({ slug, frame }: { slug: string; frame: Frame }) {
  const { t } = useTranslation('console');
  const [search, change] = useSearchParams();
  const [ruling, setRuling] = useState(false);
  const list = useDesk(slug, frame);
  const rows = list.edges.map(({ node }) => node);
  const ids = rows.map(({ id }) => id);
  const open = search['entry'];
  const onOpen = useCallback(
    (id: string | undefined) => {
      change({ entry: id });
    },
    [change],
  );
  useKeys(open, ids, onOpen);
  const columns = useColumns(onOpen, open !== undefined);
  const selection = useSelection<DeskRow>(useCallback(({ title }: DeskRow) => title, []));
  const chosen = rows.filter(({ id }) => selection.chosen.has(id));
  const decidable = chosen.filter(({ screening }) => isOpen(screening?.state)).map(({ id }) => id);
  const canRule = found(frame.console).screening.viewerCanRule;
  if (list.loading) return <ListSkeleton />;
  return (
    <div className={classes['layout']} data-open={open ? true : undefined}>
      <DataTable
        caption={t('screening.title')}
        rows={rows}
        columns={columns}
        keyOf={({ id }) => id}
        total={list.total}
        filters={<Filters frame={frame} />}
        filterNames={FILTERS}
        empty={<EmptyState title={t('screening.none')}>{t('screening.noneWords')}</EmptyState>}
        {...(canRule ? { selection } : {})}
        bulkActions={
          <>
            <Assign
              ids={chosen.map(({ id }) => id)}
              frame={frame}
              value={null}
              onDone={selection.clear}
            />
            <Button
              disabled={decidable.length === 0}
              onClick={() => {
                setRuling(true);
              }}
            >
              {t('screening.decideOn', { count: decidable.length })}
            </Button>
          </>
        }
        exported={{
          list: 'screening',
          filters: { contest: slug, state: search['state'], track: search['track'] },
        }}
        onMore={list.more}
        loadingMore={list.loadingMore}
      />
      {open && <DeskPanel id={open} frame={frame} {...neighbours(ids, open)} onOpen={onOpen} />}
      {ruling && (
        <RulingDialog
          ids={decidable}
          frame={frame}
          onClose={() => {
            setRuling(false);
          }}
          onDone={() => {
            setRuling(false);
            selection.clear();
          }}
        />
      )}
    </div>
  );
}

function frameOf(data: ScreeningFrameQuery): Frame {
  return found(data.contest);
}

/** The screeners' desk: what the units have passed, what the checks say of it, and what is decided. */
export function Screening({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ScreeningFrameDocument, { slug }));
  const frame = frameOf(data);
  return (
    <Section title={t('screening.title')} lead={t('screening.lead')}>
      {!frame.screening.needsScreening && (
        <Notice title={t('screening.notNeeded')}>{t('screening.notNeededWords')}</Notice>
      )}
      <Desk slug={slug} frame={frame} />
    </Section>
  );
}
