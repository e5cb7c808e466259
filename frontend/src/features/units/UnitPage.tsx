import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UnitPageDocument } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { ButtonLink } from '../../ui/ButtonLink';
import { BarChart } from '../../ui/charts/BarChart';
import { EmptyState } from '../../ui/EmptyState';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { Stat, StatRow } from '../../ui/Stat';
import { StatusBadge } from '../../ui/StatusBadge';
import { totalsOf, unitRows, type Totals, type UnitRow } from './counts';
import { Members } from './Members';
import { UnitEntries } from './UnitEntries';
import classes from './UnitPage.module.css';
import { UnitTree } from './UnitTree';

function Figures({ totals }: { totals: Totals }) {
  const { t } = useTranslation('units');
  return (
    <StatRow>
      <Stat label={t('stats.submitted')} value={formatNumber(totals.submitted)} />
      <Stat
        label={t('stats.forwarded')}
        value={formatNumber(totals.forwarded)}
        note={t('stats.of', { staff: formatNumber(totals.staff) })}
      />
      <Stat label={t('stats.returned')} value={formatNumber(totals.returned)} />
      <Stat
        label={t('stats.drafts')}
        value={formatNumber(totals.drafts)}
        note={t('stats.draftsNote')}
      />
    </StatRow>
  );
}

function Chart({ rows, totals }: { rows: readonly UnitRow[]; totals: Totals }) {
  const { t } = useTranslation('units');
  const top = rows.reduce<UnitRow | null>(
    (best, row) => (best === null || row.sent > best.sent ? row : best),
    null,
  );
  return (
    <BarChart
      title={t('chart.title')}
      summary={t('chart.summary', {
        submitted: formatNumber(totals.sent),
        units: formatNumber(rows.length),
        staff: formatNumber(totals.staff),
        top: top ? localized(top.unit.name) : '',
      })}
      headings={[t('chart.unit'), t('chart.value')]}
      bars={rows.map(({ unit, counts, sent }) => ({
        key: unit.id,
        label: localized(unit.name),
        value: sent,
        of: counts.staffCount,
      }))}
    />
  );
}

function Header({ waiting }: { waiting: number }) {
  const { t } = useTranslation('units');
  return (
    <PageHeader
      title={t('title')}
      purpose={t('purpose')}
      stage={
        <StatusBadge tone={waiting > 0 ? 'wait' : 'good'}>
          {waiting > 0 ? t('waiting', { count: waiting }) : t('waitingNone')}
        </StatusBadge>
      }
    />
  );
}

/** The coordinator's page: what waits, how the units take part, who belongs to them. */
export function UnitPage() {
  const { t } = useTranslation('units');
  const { data } = useSuspenseQuery(queryFor(UnitPageDocument, {}));
  const units = data.viewer?.coordinatedUnits ?? [];
  const rows = unitRows(units, data.unitEntryCounts);
  const totals = totalsOf(rows);
  if (units.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <Page>
          <EmptyState
            title={t('noneTitle')}
            action={<ButtonLink to="/workspace">{t('noneAction')}</ButtonLink>}
          >
            {t('noneWords')}
          </EmptyState>
        </Page>
      </>
    );
  }
  return (
    <>
      <Header waiting={totals.submitted} />
      <Page>
        <UnitEntries units={units} />
        <div className={classes['top']}>
          <Figures totals={totals} />
          {rows.length > 1 && <Chart rows={rows} totals={totals} />}
        </div>
        <Members units={units} />
        <UnitTree rows={rows} />
      </Page>
    </>
  );
}
