import type { Localized } from '../../../lib/localized';
import type { AnswerKind, Question } from '../../../ui/answers/question';
import { slugOf } from '../../../lib/slug';

/** A field as the designer holds it; `id` is the server's, none while the field is new. */
export interface Field extends Question {
  id: string | null;
}

/** What stands in the designer's list: a heading, or a field. `uid` tells them apart while one works on them. */
export type Item =
  | { uid: string; heading: Localized; field?: never }
  | { uid: string; field: Field; heading?: never };

export function isField(item: Item): item is Item & { field: Field } {
  return item.field !== undefined;
}

let made = 0;

/** A name that no item of this page has. */
export function newUid(): string {
  made += 1;
  return `new-${made}`;
}

/** The form as a list: a heading stands before the field that bears it. */
export function itemsOf(fields: readonly Field[]): Item[] {
  return fields.flatMap((field): Item[] => {
    const item = { uid: field.id ?? newUid(), field: { ...field, section: null } };
    if (!field.section) return [item];
    return [{ uid: `heading-${item.uid}`, heading: field.section }, item];
  });
}

/** The list as a form: each field bears the heading right before it. A heading with nothing under it is left out. */
export function fieldsOf(items: readonly Item[]): Field[] {
  let section: Localized | null = null;
  const fields: Field[] = [];
  for (const item of items) {
    if (isField(item)) fields.push({ ...item.field, section });
    section = isField(item) ? null : item.heading;
  }
  return fields;
}

/** Where in the form a field stands, as problems count: "input.formFields.N". */
export function placeOf(items: readonly Item[], uid: string): number {
  return items.filter(isField).findIndex((item) => item.uid === uid);
}

/** A key that none of the others has: from the label where there is one. */
export function newKey(label: string, taken: readonly string[]): string {
  const words = slugOf(label)
    .replaceAll('-', '_')
    .replace(/^\d+_?/, '')
    .slice(0, 36);
  const base = words.replace(/_+$/, '') || 'field';
  if (!taken.includes(base) && words !== '') return base;
  let number = 2;
  while (taken.includes(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}

const NO_TEXT = { vi: '', en: '' };

/** A new field of this kind, as most forms want it. */
export function newField(kind: AnswerKind, taken: readonly string[]): Field {
  return {
    id: null,
    key: newKey('', taken),
    kind,
    label: NO_TEXT,
    help: NO_TEXT,
    section: null,
    isRequired: true,
    requiredFrom: null,
    frozenFrom: null,
    audience: kind === 'PERSON' ? 'ORGANISERS' : 'PUBLIC',
    isRedacted: kind === 'PERSON' || kind === 'UNIT',
    minWords: null,
    maxWords: null,
    maxLength: null,
    minimum: null,
    maximum: null,
    decimals: null,
    unitOfMeasure: null,
    choices: [],
    columns: [],
    maxRows: null,
    fileTypes: [],
    maxFiles: kind === 'FILE' ? 1 : null,
    maxMegabytes: null,
    condition: null,
    trackIds: [],
  };
}

/** The items with one field changed. A new key goes along into the conditions that name the old one. */
export function withField(items: readonly Item[], uid: string, changes: Partial<Field>): Item[] {
  const before = items.find((item) => item.uid === uid)?.field;
  const { key } = changes;
  return items.map((item): Item => {
    if (!isField(item)) return item;
    if (item.uid === uid) return { ...item, field: { ...item.field, ...changes } };
    const { condition } = item.field;
    if (key === undefined || condition?.fieldKey !== before?.key || !condition) return item;
    return { ...item, field: { ...item.field, condition: { ...condition, fieldKey: key } } };
  });
}

/** The fields whose showing hangs on this key. */
export function dependants(items: readonly Item[], key: string): Field[] {
  return items
    .filter(isField)
    .map(({ field }) => field)
    .filter(({ condition }) => condition?.fieldKey === key);
}

/** Without this item; fields that were shown on its answer are shown always. */
export function without(items: readonly Item[], uid: string): Item[] {
  const key = items.find((item) => item.uid === uid)?.field?.key;
  return items
    .filter((item) => item.uid !== uid)
    .map((item) =>
      isField(item) && key !== undefined && item.field.condition?.fieldKey === key
        ? { ...item, field: { ...item.field, condition: null } }
        : item,
    );
}
