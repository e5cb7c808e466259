import { expect, it } from 'vitest';
import { asked, isFrozenAt, isRequiredAt, partsOf, seenBy } from './applying';
import type { Question } from './question';
import { questionNamed } from './testQuestions';
import {
  asText,
  chosen,
  chosenText,
  personOf,
  personText,
  plainOf,
  rowsOf,
  rowsText,
  wordsIn,
} from './values';

const NOON = Date.parse('2026-12-01T12:00:00Z');
const keys = (questions: readonly Question[]) => questions.map(({ key }) => key);

it('asks what the track and the other answers call for', () => {
  const form = [
    questionNamed('scope', { kind: 'CHOICE' }),
    questionNamed('which', { condition: { fieldKey: 'scope', values: ['several'] } }),
    questionNamed('why', { condition: { fieldKey: 'which', values: [] } }),
    questionNamed('data', { trackIds: ['t2'] }),
  ];
  expect(keys(asked(form, {}, 't1'))).toEqual(['scope']);
  expect(keys(asked(form, { scope: 'several' }, 't2'))).toEqual(['scope', 'which', 'data']);
  expect(keys(asked(form, { scope: 'several', which: 'x' }, 't1'))).toEqual([
    'scope',
    'which',
    'why',
  ]);
});

it('asks nothing that hangs on an answer which is itself no longer asked for', () => {
  const form = [
    questionNamed('scope', { kind: 'MULTI_CHOICE' }),
    questionNamed('which', { condition: { fieldKey: 'scope', values: ['several'] } }),
    questionNamed('why', { condition: { fieldKey: 'which', values: [] } }),
  ];
  const answers = { scope: '["one"]', which: 'typed before', why: 'typed too' };
  expect(keys(asked(form, answers, ''))).toEqual(['scope']);
  expect(keys(asked(form, { ...answers, scope: '["one","several"]' }, ''))).toHaveLength(3);
});

it('requires and freezes from their moments on', () => {
  const at = new Date(NOON).toISOString();
  const [later, frozen] = [
    questionNamed('a', { requiredFrom: at }),
    questionNamed('b', { frozenFrom: at }),
  ];
  expect([NOON - 1, NOON].map((now) => isRequiredAt(later, now))).toEqual([false, true]);
  expect([NOON - 1, NOON].map((now) => isRequiredAt(frozen, now))).toEqual([true, false]);
  expect([NOON - 1, NOON].map((now) => isFrozenAt(frozen, now))).toEqual([false, true]);
});

it('shows each reader their part', () => {
  const form = [
    questionNamed('open'),
    questionNamed('jury', { audience: 'JUDGES' }),
    questionNamed('office', { audience: 'ORGANISERS' }),
    questionNamed('name', { audience: 'JUDGES', isRedacted: true }),
  ];
  expect(keys(seenBy(form, 'PUBLIC'))).toEqual(['open']);
  expect(keys(seenBy(form, 'JUDGES'))).toEqual(['open', 'jury', 'name']);
  expect(keys(seenBy(form, 'JUDGES', true))).toEqual(['open', 'jury']);
  expect(seenBy(form, 'ORGANISERS')).toHaveLength(4);
});

it('keeps a heading when the field that bears it is not asked', () => {
  const heading = { vi: 'Hiệu quả', en: 'Effect' };
  const form = [questionNamed('a'), questionNamed('b', { section: heading }), questionNamed('c')];
  const shown = form.filter(({ key }) => key !== 'b');
  expect(partsOf(form, shown).map(({ head, questions }) => [head?.key, keys(questions)])).toEqual([
    [undefined, ['a']],
    ['b', ['c']],
  ]);
});

it('reads and writes structured answers, and takes foreign text for none', () => {
  expect(chosenText(['b', 'old', 'a'], ['a', 'b'])).toBe('["a","b","old"]');
  expect(chosenText([], ['a'])).toBe('');
  expect([chosen('["a"]'), chosen('a, b'), chosen('')]).toEqual([['a'], [], []]);
  expect(rowsOf('[{"n":"1","m":2},"x"]')).toEqual([{ n: '1', m: '2' }]);
  expect(rowsText([])).toBe('');
  const person = { ...personOf(''), name: 'An' };
  expect(personOf(personText(person))).toEqual(person);
  expect(personText(personOf('An'))).toBe('');
});

it('takes the API’s values as texts', () => {
  expect([asText(null), asText('a'), asText(12.5), asText(['a'])]).toEqual([
    '',
    'a',
    '12.5',
    '["a"]',
  ]);
});

it('counts the words that are read, not the marks around them', () => {
  expect(wordsIn('RICH_TEXT', '<p>Một <strong>hai</strong></p><ul><li><p>ba</p></li></ul>')).toBe(
    3,
  );
  expect(plainOf('<p>a</p><p>b</p>')).toBe('a\nb');
  expect(wordsIn('LONG_TEXT', '  Một\nhai ')).toBe(2);
});
