import { tsvParseRows } from 'd3-dsv';
import { folded } from '../../lib/folding';
import type { TableColumn } from './question';
import { emptyRow, type Row } from './values';

/** "1.234,5" or "1,234.5" as "1234.5". The last mark parts decimals unless it parts thousands as the others do. */
function plainNumber(text: string, decimalMark: ',' | '.'): string {
  const digits = text.replace(/[^\d.,-]/g, '');
  const thousands = decimalMark === ',' ? '.' : ',';
  const plain = digits.replaceAll(thousands, '').replace(decimalMark, '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : '';
}

/** "23/11/2026" or "2026-11-23" as "2026-11-23". */
function plainDate(text: string): string {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : (local?.slice(1).reverse() ?? []);
  if (!year || !month || !day) return '';
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function choiceNamed({ choices }: TableColumn, text: string): string {
  const wanted = folded(text);
  const found = choices.find(({ value, label }) =>
    [value, label.vi, label.en].some((name) => folded(name) === wanted),
  );
  return found?.value ?? '';
}

function cellOf(column: TableColumn, text: string, decimalMark: ',' | '.'): string {
  const trimmed = text.trim();
  switch (column.kind) {
    case 'NUMBER':
    case 'MONEY':
      return plainNumber(trimmed, decimalMark);
    case 'DATE':
      return plainDate(trimmed);
    case 'CHOICE':
      return choiceNamed(column, trimmed);
    case 'TEXT':
      return trimmed;
  }
}

/** Whether copied text is a block of cells rather than one. */
export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.trimEnd());
}

interface Place {
  row: number;
  column: number;
}

/**
 * Rows with a block of cells from a spreadsheet laid over them from `at` on. Rows are added up to `most`;
 * cells that a column cannot hold become empty. Numbers are read with this decimal mark.
 */
export function withBlock(
  rows: readonly Row[],
  columns: readonly TableColumn[],
  at: Place,
  text: string,
  { most, decimalMark }: { most: number; decimalMark: ',' | '.' },
): Row[] {
  const block = tsvParseRows(text.replace(/\r\n?/g, '\n').trimEnd());
  const result = [...rows];
  block.slice(0, most - at.row).forEach((cells, index) => {
    const before = result[at.row + index] ?? emptyRow(columns);
    const changed = columns.slice(at.column).flatMap((column, place) => {
      const cell = cells[place];
      return cell === undefined ? [] : [[column.key, cellOf(column, cell, decimalMark)] as const];
    });
    result[at.row + index] = { ...before, ...Object.fromEntries(changed) };
  });
  return result;
}
