import { countWords } from './words';
import type { AnswerKind, TableColumn } from './question';

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // An answer of another kind, from before the field's kind was changed.
    return null;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the API hands over ("JSON": text, number, list, object) as the text that inputs hold. */
export function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** The values of a MULTI_CHOICE answer. */
export function chosen(text: string): string[] {
  const values = parsed(text);
  return Array.isArray(values) ? values.filter((value) => typeof value === 'string') : [];
}

/** The answer with these values, in the order of the choices; "" for none. */
export function chosenText(values: readonly string[], order: readonly string[]): string {
  const place = (value: string) => {
    const index = order.indexOf(value);
    return index < 0 ? order.length : index;
  };
  const sorted = [...values].sort((a, b) => place(a) - place(b));
  return sorted.length === 0 ? '' : JSON.stringify(sorted);
}

/** A row of a TABLE answer: cells as text by the key of their column. */
export type Row = Readonly<Record<string, string>>;

export function rowsOf(text: string): Row[] {
  const rows = parsed(text);
  if (!Array.isArray(rows)) return [];
  return rows
    .filter(isRecord)
    .map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, asText(cell)])),
    );
}

export function rowsText(rows: readonly Row[]): string {
  return rows.length === 0 ? '' : JSON.stringify(rows);
}

export function emptyRow(columns: readonly TableColumn[]): Row {
  return Object.fromEntries(columns.map(({ key }) => [key, '']));
}

export const PERSON_PARTS = ['name', 'title', 'workplace', 'email', 'phone'] as const;
export type PersonPart = (typeof PERSON_PARTS)[number];
export type PersonAnswer = Record<PersonPart, string>;

export function personOf(text: string): PersonAnswer {
  const person = parsed(text);
  const part = (name: PersonPart) => (isRecord(person) ? asText(person[name]) : '');
  return {
    name: part('name'),
    title: part('title'),
    workplace: part('workplace'),
    email: part('email'),
    phone: part('phone'),
  };
}

export function personText(person: PersonAnswer): string {
  return PERSON_PARTS.every((name) => person[name].trim() === '') ? '' : JSON.stringify(person);
}

/** An answer as judges and the public read it: a person without ways to reach them. */
export function withoutContact({ kind }: { kind: AnswerKind }, value: string): string {
  return kind === 'PERSON' ? personText({ ...personOf(value), email: '', phone: '' }) : value;
}

/** The words of a RICH_TEXT answer without its marks; blocks on lines of their own. */
export function plainOf(html: string): string {
  const page = new DOMParser().parseFromString(
    html.replace(/<\/(p|h\d|li|blockquote)>|<br\s*\/?>/gi, '$&\n'),
    'text/html',
  );
  return page.body.textContent.trim();
}

/** How many words an answer of a text kind has. */
export function wordsIn(kind: AnswerKind, value: string): number {
  return countWords(kind === 'RICH_TEXT' ? plainOf(value) : value);
}
