import { compareText } from '../../lib/numbers';

export type SortValue = string | number | null | undefined;

/** As the address carries it: "title" up, "-title" down, "" as given. */
export interface Ordering {
  column: string;
  descending: boolean;
}

export function parseOrdering(text: string): Ordering | null {
  if (text === '') return null;
  const descending = text.startsWith('-');
  return { column: descending ? text.slice(1) : text, descending };
}

/** Up, then down, then as given again. */
export function nextOrdering(current: Ordering | null, column: string): string {
  if (current?.column !== column) return column;
  return current.descending ? '' : `-${column}`;
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a), String(b));
}

/** Sorted copy; what has no value comes last in both directions; equals keep their order. */
export function order<Row>(
  rows: readonly Row[],
  value: (row: Row) => SortValue,
  descending: boolean,
): Row[] {
  return rows.toSorted((rowA, rowB) => {
    const [a, b] = [value(rowA) ?? null, value(rowB) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return descending ? compare(b, a) : compare(a, b);
  });
}
