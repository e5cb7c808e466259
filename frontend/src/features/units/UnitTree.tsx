import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { Section } from '../../ui/Page';
import { DataTable, type Column } from '../../ui/table/DataTable';
import type { UnitRow } from './counts';
import classes from './UnitPage.module.css';

const FIGURES = ['submitted', 'forwarded', 'returned', 'drafts'] as const;

/** The coordinated units as a tree, each with its counts. */
export function UnitTree({ rows }: { rows: readonly UnitRow[] }) {
  const { t } = useTranslation('units');
  const top = Math.min(...rows.map(({ unit }) => unit.depth));
  const columns: Column<UnitRow>[] = [
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
    {
      id: 'staff',
      header: t('tree.staff'),
      align: 'end',
      cell: ({ counts }) => formatNumber(counts.staffCount),
      csv: ({ counts }) => String(counts.staffCount),
    },
    ...FIGURES.map((name): Column<UnitRow> => ({
      id: name,
      header: t(`stats.${name}`),
      align: 'end',
      cell: ({ counts }) => formatNumber(counts[name]),
      csv: ({ counts }) => String(counts[name]),
    })),
  ];
  return (
    <Section title={t('tree.title')} lead={t('tree.lead')}>
      <DataTable
        caption={t('tree.caption')}
        rows={rows}
        columns={columns}
        keyOf={({ unit }) => unit.id}
        prefix="tree-"
        csvName="don-vi"
      />
    </Section>
  );
}
