import { IconDownload, IconFilterOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { downloadText, toCsv } from '../../lib/csv';
import { formatNumber } from '../../lib/numbers';
import { useSearchParams } from '../../lib/searchParams';
import { Button } from '../Button';
import { ExportMenu } from '../download/ExportMenu';
import type { Column, DataTableProps } from './DataTable';
import classes from './DataTable.module.css';
import type { Ordered } from './HeaderRow';

function exportRows<Row>(
  name: string,
  rows: readonly Row[],
  columns: readonly Column<Row>[],
): void {
  const exported = columns.filter((column) => column.csv);
  const header = exported.map((column) => column.header);
  const body = rows.map((row) => exported.map((column) => column.csv?.(row) ?? ''));
  downloadText(`${name}.csv`, toCsv([header, ...body]));
}

/** Phones show no headings: there the order is chosen from a list. */
function OrderSelect<Row>({ columns, ordering, onOrder }: DataTableProps<Row> & Ordered<Row>) {
  const { t } = useTranslation('ui');
  const sortable = columns.filter((column) => column.sort);
  if (sortable.length === 0) return null;
  const value = ordering ? `${ordering.descending ? '-' : ''}${ordering.column}` : '';
  return (
    <label className={classes['order']}>
      <span>{t('table.sortBy')}</span>
      <select
        value={value}
        onChange={(event) => {
          onOrder(event.currentTarget.value);
        }}
      >
        <option value="">–</option>
        {sortable.flatMap(({ id, header }) => [
          <option key={id} value={id}>{`${header} ↑`}</option>,
          <option key={`-${id}`} value={`-${id}`}>{`${header} ↓`}</option>,
        ])}
      </select>
    </label>
  );
}

function ClearFilters({ names }: { names: readonly string[] }) {
  const { t } = useTranslation('ui');
  const [search, change] = useSearchParams();
  if (!names.some((name) => search[name])) return null;
  return (
    <Button
      look="quiet"
      icon={IconFilterOff}
      onClick={() => {
        change(Object.fromEntries(names.map((name) => [name, undefined])));
      }}
    >
      {t('table.clearFilters')}
    </Button>
  );
}

function Count<Row>({ ordered, total }: DataTableProps<Row> & Ordered<Row>) {
  const { t } = useTranslation('ui');
  const shown = formatNumber(ordered.length);
  const words =
    total === undefined || total === ordered.length
      ? t('table.count', { shown })
      : t('table.countOf', { shown, total: formatNumber(total) });
  return <span className={classes['count']}>{words}</span>;
}

function Bulk<Row>({ selection, bulkActions }: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  if (!selection || selection.chosen.size === 0) return null;
  return (
    <div className={classes['bulk']}>
      <span role="status">{t('table.selected', { count: selection.chosen.size })}</span>
      {bulkActions}
      <Button look="quiet" onClick={selection.clear}>
        {t('table.clear')}
      </Button>
    </div>
  );
}

/** Above the rows: filters, counts, order on phones, export, and what can be done with the chosen. */
export function Toolbar<Row>(props: DataTableProps<Row> & Ordered<Row>) {
  const { t } = useTranslation('ui');
  const { filters, filterNames = [], csvName, exported, ordered, columns } = props;
  return (
    <>
      <div className={classes['toolbar']}>
        {filters}
        <ClearFilters names={filterNames} />
        <span className={classes['end']}>
          <Count {...props} />
          <OrderSelect {...props} />
          {exported && <ExportMenu {...exported} />}
          {csvName && !exported && (
            <Button
              look="quiet"
              icon={IconDownload}
              onClick={() => {
                exportRows(csvName, ordered, columns);
              }}
            >
              {t('table.export')}
            </Button>
          )}
        </span>
      </div>
      <Bulk {...props} />
    </>
  );
}
