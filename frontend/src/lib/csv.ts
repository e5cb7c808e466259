import { csvFormatRows } from 'd3-dsv';

/** A cell a spreadsheet would run as a formula is kept as text by a leading apostrophe. */
function inert(cell: string): string {
  return /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)) ? `'${cell}` : cell;
}

/** Rows of text as CSV; the byte-order mark lets Excel read Vietnamese. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvFormatRows(rows.map((row) => row.map(inert)))}`;
}

export function downloadText(name: string, text: string, type = 'text/csv;charset=utf-8'): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
