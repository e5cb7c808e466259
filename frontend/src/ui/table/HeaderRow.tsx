import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Column, DataTableProps } from './DataTable';
import classes from './DataTable.module.css';
import { nextOrdering, type Ordering } from './ordering';

export interface Ordered<Row> {
  ordered: readonly Row[];
  ordering: Ordering | null;
  onOrder: (text: string) => void;
}

function direction(ordering: Ordering | null, column: string) {
  if (ordering?.column !== column) return undefined;
  return ordering.descending ? ('descending' as const) : ('ascending' as const);
}

const ARROWS = { ascending: IconArrowUp, descending: IconArrowDown };

interface HeaderProps<Row> {
  column: Column<Row>;
  ordering: Ordering | null;
  onOrder: (text: string) => void;
}

function Header<Row>({ column, ordering, onOrder }: HeaderProps<Row>) {
  const way = direction(ordering, column.id);
  const Arrow = way ? ARROWS[way] : IconArrowsSort;
  return (
    <th scope="col" aria-sort={way} data-align={column.align}>
      {column.sort ? (
        <button
          type="button"
          className={classes['sort']}
          onClick={() => {
            onOrder(nextOrdering(ordering, column.id));
          }}
        >
          {column.header}
          <Arrow size={16} stroke={1.75} aria-hidden data-idle={way === undefined || undefined} />
        </button>
      ) : (
        column.header
      )}
    </th>
  );
}

function SelectAll<Row>({ ordered, keyOf, selection }: DataTableProps<Row> & Ordered<Row>) {
  const { t } = useTranslation('ui');
  const keys = ordered.map(keyOf);
  const some = keys.some((key) => selection?.chosen.has(key));
  const all = some && keys.every((key) => selection?.chosen.has(key));
  return (
    <th scope="col" className={classes['check']}>
      <label className={classes['tick']}>
        <input
          type="checkbox"
          checked={all}
          ref={(input) => {
            if (input) input.indeterminate = some && !all;
          }}
          aria-label={t('table.selectAll')}
          onChange={() => {
            selection?.toggle(keys);
          }}
        />
      </label>
    </th>
  );
}

export function HeaderRow<Row>(props: DataTableProps<Row> & Ordered<Row>) {
  return (
    <tr>
      {props.selection && <SelectAll {...props} />}
      {props.columns.map((column) => (
        <Header key={column.id} column={column} ordering={props.ordering} onOrder={props.onOrder} />
      ))}
    </tr>
  );
}
