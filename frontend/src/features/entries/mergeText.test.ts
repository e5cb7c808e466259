import { expect, test } from 'vitest';
import { mergeText } from './mergeText';

const BASE = 'Một cửa số giúp người dân.\n\nHồ sơ xử lý trong ba ngày.';

test('changes in different places come together', () => {
  const mine = BASE.replace('người dân', 'người dân và doanh nghiệp');
  const theirs = BASE.replace('ba ngày', 'một ngày');
  expect(mergeText(BASE, mine, theirs)).toBe(
    'Một cửa số giúp người dân và doanh nghiệp.\n\nHồ sơ xử lý trong một ngày.',
  );
});

test('a paragraph added here and one taken out there', () => {
  const mine = `${BASE}\n\nĐã thử ở năm xã.`;
  const theirs = BASE.split('\n\n')[1] ?? '';
  expect(mergeText(BASE, mine, theirs)).toBe('Hồ sơ xử lý trong ba ngày.\n\nĐã thử ở năm xã.');
  expect(mergeText(BASE, mine, BASE)).toBe(mine);
});

test('the same words changed differently are nobody’s to decide', () => {
  expect(mergeText(BASE, BASE.replace('ba', 'hai'), BASE.replace('ba', 'bốn'))).toBeNull();
});

test('the same change on both sides is one', () => {
  const both = BASE.replace('ba', 'hai');
  expect(mergeText(BASE, both, both)).toBe(both);
});

test.each([
  ['', 'Một', 'Hai', null],
  ['', 'Một', '', 'Một'],
  ['Một', '', 'Một', ''],
  ['Một hai ba', 'Một ba', 'Một hai bốn', null],
  ['Một hai ba bốn', 'Một ba bốn', 'Một hai ba năm', 'Một ba năm'],
])('%s: %s and %s', (base, mine, theirs, expected) => {
  expect(mergeText(base, mine, theirs)).toBe(expected);
});

test('a long text with few different words is merged at once', () => {
  const long = Array.from({ length: 4000 }, (_, n) => `từ ${String(n % 50)}`).join(' ');
  const begun = performance.now();
  expect(mergeText(long, `Mở đầu. ${long}`, `${long} Hết.`)).toBe(`Mở đầu. ${long} Hết.`);
  expect(performance.now() - begun).toBeLessThan(2000);
});
