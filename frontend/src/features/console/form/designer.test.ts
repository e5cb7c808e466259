import { expect, it } from 'vitest';
import { begin, changed, redone, undone } from './history';
import {
  dependants,
  fieldsOf,
  itemsOf,
  newField,
  newKey,
  placeOf,
  withField,
  without,
  type Field,
} from './items';

const field = (key: string, changes: Partial<Field> = {}): Field => ({
  ...newField('SHORT_TEXT', []),
  key,
  id: `id-${key}`,
  ...changes,
});
const HEADING = { vi: 'Hiệu quả', en: 'Effect' };
const FORM = [field('a'), field('b', { section: HEADING }), field('c')];

it('a form becomes a list and the same form again', () => {
  expect(itemsOf(FORM).map(({ uid }) => uid)).toEqual(['id-a', 'heading-id-b', 'id-b', 'id-c']);
  expect(fieldsOf(itemsOf(FORM))).toEqual(FORM);
});

it('a heading belongs to whatever field follows it, and to none at the end', () => {
  const [a, heading, b, c] = itemsOf(FORM);
  const sections = (items: (typeof a)[]) =>
    fieldsOf(items.filter((item) => item !== undefined)).map(({ key, section }) => [key, section]);
  expect(sections([a, b, heading, c])).toEqual([
    ['a', null],
    ['b', null],
    ['c', HEADING],
  ]);
  expect(sections([a, b, c, heading])).toEqual([
    ['a', null],
    ['b', null],
    ['c', null],
  ]);
});

it('counts places among fields alone', () => {
  expect(placeOf(itemsOf(FORM), 'id-c')).toBe(2);
});

it('makes keys the server takes', () => {
  expect(newKey('Số giờ tiết kiệm', [])).toBe('so_gio_tiet_kiem');
  expect(newKey('Số giờ', ['so_gio', 'so_gio_2'])).toBe('so_gio_3');
  expect(newKey('2026', [])).toBe('field_2');
  expect(newKey('x'.repeat(60), []).length).toBeLessThanOrEqual(40);
});

it('conditions follow a key that changes, and fall with a field that goes', () => {
  const items = itemsOf([field('a'), field('b', { condition: { fieldKey: 'a', values: ['x'] } })]);
  const renamed = withField(items, 'id-a', { key: 'scope' });
  expect(dependants(renamed, 'scope').map(({ key }) => key)).toEqual(['b']);
  expect(without(renamed, 'id-a').map((item) => item.field?.condition)).toEqual([null]);
});

it('undoes steps, taking typing in one place for one of them', () => {
  let history = begin('');
  for (const [text, at] of [
    ['a', 0],
    ['ab', 500],
  ] as const)
    history = changed(history, text, 'label', at);
  history = changed(history, 'ab, moved', 'move', 600);
  expect(undone(history).present).toBe('ab');
  expect(undone(undone(history)).present).toBe('');
  expect(undone(undone(undone(history))).present).toBe('');
  expect(redone(redone(undone(undone(history)))).present).toBe('ab, moved');
  expect(changed(undone(history), 'c', 'label', 9000).future).toEqual([]);
});
