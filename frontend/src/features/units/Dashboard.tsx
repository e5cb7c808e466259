import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { UnitDashboardDocument, type UnitDashboardQuery } from '../../generated/graphql';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { formatNumber, formatPercent } from '../../lib/numbers';
import { useSearchParam } from '../../lib/searchParams';
import { BarChart } from '../../ui/charts/BarChart';
import { Section } from '../../ui/Page';
import { ListSkeleton } from '../../ui/Skeletons';
import { Stat, StatRow } from '../../ui/Stat';
import { DataTable, type Column } from '../../ui/table/DataTable';
import type { Unit } from './unit';
import classes from './UnitPage.module.css';

type Found = NonNullable<UnitDashboardQuery['unitDashboard']>;
type Line = Found['lines'][number];
type Participation = Line['now'];

const rate = (part: number, whole: number) => (whole > 0 ? formatPercent(part / whole, 1) : '–');

function useOutOf() {
  const { t } = useTranslation('units');
  return (part: number, whole: number) =>
    t('dashboard.outOf', {
      part: formatNumber(part),
      whole: formatNumber(whole),
      rate: rate(part, whole),
    });
}

/** The whole of the unit: each figure with what it is out of, and the season before. */
function Figures({ line, before }: { line: Line; before: string | null }) {
  const { t } = useTranslation('units');
  const outOf = useOutOf();
  const earlier = (value: (of: Participation) => number) =>
    line.before && before !== null
      ? t('dashboard.before', { value: formatNumber(value(line.before)), season: before })
      : undefined;
  return (
    <StatRow>
      <Stat
        label={t('dashboard.handedIn')}
        value={formatNumber(line.now.handedIn)}
        note={earlier(({ handedIn }) => handedIn)}
      />
      <Stat
        label={t('dashboard.units')}
        value={outOf(line.now.unitsTakingPart, line.units)}
        note={earlier(({ unitsTakingPart }) => unitsTakingPart)}
      />
      <Stat
        label={t('dashboard.members')}
        value={outOf(line.now.authors, line.members)}
        note={earlier(({ authors }) => authors)}
      />
      <Stat
        label={t('dashboard.staff')}
        value={outOf(line.now.authors, line.staff)}
        note={t('dashboard.staffNote')}
      />
    </StatRow>
  );
}

function useColumns(lines: readonly Line[], before: string | null): Column<Line>[] {
  const { t } = useTranslation('units');
  const top = Math.min(...lines.map(({ unit }) => unit.depth));
  const number = (id: string, header: string, value: (line: Line) => number): Column<Line> => ({
    id,
    header,
    align: 'end',
    cell: (line) => formatNumber(value(line)),
    sort: value,
    csv: (line) => String(value(line)),
  });
  const columns: Column<Line>[] = [
    {
      id: 'unit',
      header: t('tree.unit'),
      isTitle: true,
      cell: ({ unit }) => (
        <span
          className={classes['indent']}
          style={{ paddingInlineStart: `${1.25 * (unit.depth - top)}rem` }}
        >
          {localized(unit.name)} <span className={classes['quiet']}>{unit.code}</span>
        </span>
      ),
      csv: ({ unit }) => localized(unit.name),
    },
    number('handedIn', t('dashboard.handedIn'), ({ now }) => now.handedIn),
    number('authors', t('dashboard.authors'), ({ now }) => now.authors),
    number('members', t('dashboard.memberCount'), ({ members }) => members),
    {
      id: 'rate',
      header: t('dashboard.rate'),
      align: 'end',
      cell: ({ now, members }) => rate(now.authors, members),
      sort: ({ now, members }) => (members > 0 ? now.authors / members : 0),
      csv: ({ now, members }) => rate(now.authors, members),
    },
    number('submitted', t('stats.submitted'), ({ now }) => now.submitted),
    number('forwarded', t('stats.forwarded'), ({ now }) => now.forwarded),
    number('returned', t('stats.returned'), ({ now }) => now.returned),
    number('ineligible', t('stats.ineligible'), ({ now }) => now.ineligible),
    number('drafts', t('stats.drafts'), ({ now }) => now.drafts),
    number('staff', t('tree.staff'), ({ staff }) => staff),
    number('taking', t('dashboard.unitsTaking'), ({ now }) => now.unitsTakingPart),
    number('units', t('dashboard.unitCount'), ({ units }) => units),
  ];
  if (before !== null) {
    columns.push(number('before', before, (line) => line.before?.handedIn ?? 0));
  }
  return columns;
}

/** Which of the units right below bring in how much; the tree's figures hold those further down. */
function Chart({ lines }: { lines: readonly Line[] }) {
  const { t } = useTranslation('units');
  const [whole] = lines;
  const below = lines.filter(({ unit }) => unit.depth === (whole?.unit.depth ?? 0) + 1);
  if (!whole || below.length < 2) return null;
  const first = below.reduce((best, one) => (one.now.authors > best.now.authors ? one : best));
  return (
    <BarChart
      title={t('chart.title')}
      summary={t('chart.summary', {
        authors: formatNumber(whole.now.authors),
        units: formatNumber(below.length),
        members: formatNumber(whole.members),
        top: localized(first.unit.name),
      })}
      headings={[t('chart.unit'), t('chart.value')]}
      bars={below.map(({ unit, now, members }) => ({
        key: unit.id,
        label: localized(unit.name),
        value: now.authors,
        of: members,
      }))}
    />
  );
}

function Content({ found }: { found: Found }) {
  const { t } = useTranslation('units');
  const before = found.seasonBefore && localized(found.seasonBefore.name);
  const columns = useColumns(found.lines, before);
  const [whole] = found.lines;
  if (!whole) return null;
  return (
    <div className={classes['top']}>
      <Figures line={whole} before={before} />
      <Chart lines={found.lines} />
      <DataTable
        caption={t('dashboard.caption', { season: localized(found.season.name) })}
        rows={found.lines}
        columns={columns}
        keyOf={({ unit }) => unit.id}
        prefix="tree-"
        csvName="tham-gia"
      />
    </div>
  );
}

/** How far the units take part in a season, measured against their members, their staff and the season before. */
export function Dashboard({ units }: { units: readonly Unit[] }) {
  const { t } = useTranslation('units');
  const [chosen, choose] = useSearchParam('dashboard');
  const [season, setSeason] = useSearchParam('season');
  const unit = units.find(({ id }) => id === chosen) ?? units[0];
  const { data } = useQuery({
    ...queryFor(UnitDashboardDocument, { unitId: unit?.id ?? '', seasonId: season || null }),
    enabled: unit !== undefined,
    throwOnError: true,
  });
  if (!unit) return null;
  const found = data?.unitDashboard;
  return (
    <Section title={t('dashboard.title')} lead={t('dashboard.lead')} id="participation">
      <div className={classes['choices']}>
        {units.length > 1 && (
          <NativeSelect
            label={t('members.unit')}
            value={unit.id}
            data={units.map(({ id, name }) => ({ value: id, label: localized(name) }))}
            onChange={(event) => {
              choose(event.currentTarget.value);
            }}
          />
        )}
        {data && data.seasons.length > 1 && (
          <NativeSelect
            label={t('dashboard.season')}
            value={found?.season.id ?? ''}
            data={data.seasons.map(({ id, name }) => ({ value: id, label: localized(name) }))}
            onChange={(event) => {
              setSeason(event.currentTarget.value);
            }}
          />
        )}
      </div>
      {!data && <ListSkeleton rows={3} />}
      {data && !found && <p>{t('dashboard.none')}</p>}
      {found && <Content found={found} />}
    </Section>
  );
}
