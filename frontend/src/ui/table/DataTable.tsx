import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParam } from '../../lib/searchParams';
import { Button } from '../Button';
import type { ExportedList } from '../download/ExportMenu';
import classes from './DataTable.module.css';
import { HeaderRow } from './HeaderRow';
import { order, parseOrdering, type SortValue } from './ordering';
import type { Selection } from './selection';
import { Toolbar } from './Toolbar';

export interface Column<Row> {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Given, the column can be sorted. */
  sort?: (row: Row) => SortValue;
  /** The cell as text for CSV; without it the column is not exported. */
  csv?: (row: Row) => string;
  /** Numbers stand at the end. */
  align?: 'start' | 'end';
  /** Codes, dates and figures stay on one line. */
  nowrap?: boolean;
  /** The row's name: a heading of the row, and the first line of the list on phones. */
  isTitle?: boolean;
}

export interface DataTableProps<Row> {
  /** Says what the rows are; read out, not shown. */
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** How many there are in all, when not all are here. */
  total?: number;
  /** Controls of the filters; they keep their state in the address (useSearchParam). */
  filters?: ReactNode;
  /** Names of the parameters that `filters` uses, so that they can be cleared. */
  filterNames?: readonly string[];
  selection?: Selection<Row>;
  /** What can be done with the chosen rows. */
  bulkActions?: ReactNode;
  /** File name without ending; given, the rows that are here can be exported. */
  csvName?: string;
  /** Given, all rows can be exported, those that are not here too: the server writes the file. */
  exported?: ExportedList;
  /** Prefix of this table's own parameters, when a page has two tables. */
  prefix?: string;
  /** Shown when there are no rows and no filter is set. */
  empty?: ReactNode;
  onMore?: (() => void) | undefined;
  loadingMore?: boolean;
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Tag = column.isTitle ? 'th' : 'td';
  return (
    <Tag
      scope={column.isTitle ? 'row' : undefined}
      data-label={column.header}
      data-align={column.align}
      data-nowrap={(column.nowrap ?? column.align === 'end') || undefined}
      data-title={column.isTitle ?? undefined}
    >
      {column.cell(row)}
    </Tag>
  );
}

function BodyRow<Row>({ row, table }: { row: Row; table: DataTableProps<Row> }) {
  const { t } = useTranslation('ui');
  const { columns, keyOf, selection } = table;
  const key = keyOf(row);
  const chosen = selection?.chosen.has(key);
  return (
    <tr data-chosen={chosen === true ? true : undefined}>
      {selection && (
        <td className={classes['check']}>
          <label className={classes['tick']}>
            <input
              type="checkbox"
              checked={chosen}
              aria-label={t('table.selectRow', { name: selection.nameOf(row) })}
              onChange={() => {
                selection.toggle([key]);
              }}
            />
          </label>
        </td>
      )}
      {columns.map((column) => (
        <Cell key={column.id} column={column} row={row} />
      ))}
    </tr>
  );
}

function useOrdered<Row>({ rows, columns, prefix = '' }: DataTableProps<Row>) {
  const [text, setText] = useSearchParam(`${prefix}sort`);
  const ordering = parseOrdering(text);
  const value = columns.find((column) => column.id === ordering?.column)?.sort;
  const ordered = ordering && value ? order(rows, value, ordering.descending) : rows;
  return { ordered, ordering, setText };
}

/** Rows that keep their headings, sort, filter by the address, are chosen in bulk; a list on phones. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { t } = useTranslation('ui');
  const { caption, columns, keyOf, empty, onMore, loadingMore = false } = props;
  const { ordered, ordering, setText } = useOrdered(props);
  if (props.rows.length === 0 && empty && props.filters == null) return empty;
  return (
    <div className={classes['frame']}>
      <Toolbar {...props} ordered={ordered} ordering={ordering} onOrder={setText} />
      {ordered.length === 0 ? (
        <div className={classes['none']}>{empty ?? t('table.none')}</div>
      ) : (
        // A table wider than the page is scrolled with the keys too.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- WCAG 2.1.1: a scrollable region takes the focus
        <div className={classes['scroll']} role="region" aria-label={caption} tabIndex={0}>
          <table className={classes['table']}>
            <caption>{caption}</caption>
            <thead>
              <HeaderRow {...props} ordered={ordered} ordering={ordering} onOrder={setText} />
            </thead>
            <tbody>
              {ordered.map((row) => (
                <BodyRow key={keyOf(row)} row={row} table={props} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {onMore && (
        <div className={classes['more']}>
          <Button look="secondary" pending={loadingMore} onClick={onMore}>
            {t('table.more')}
          </Button>
        </div>
      )}
      <span className={classes['hidden']} role="status">
        {columns.length > 0 && t('table.count', { shown: ordered.length })}
      </span>
    </div>
  );
}
