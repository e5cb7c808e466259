import { expect, it } from 'vitest';
import { countedOf, differenceOf } from './comparison';

const row = (publishedFigure: number | null) => ({
  publicVotes: 4,
  publicPoints: 11,
  entry: { publishedFigure },
});

it('compares points where ballots give points, else votes', () => {
  expect(countedOf(row(null), 'APPROVAL')).toBe(4);
  expect(countedOf(row(null), 'CHOOSE_ONE')).toBe(4);
  expect(countedOf(row(null), 'CUMULATIVE')).toBe(11);
  expect(countedOf(row(null), 'ORDINAL')).toBe(11);
});

it('tells equal from different and from unpublished', () => {
  expect(differenceOf(row(4), 'APPROVAL')).toBe(0);
  expect(differenceOf(row(5), 'APPROVAL')).toBe(-1);
  expect(differenceOf(row(null), 'APPROVAL')).toBeNull();
});
