import { describe, expect, it } from 'vitest';
import { nextOrdering, order, parseOrdering } from './ordering';

describe('ordering', () => {
  it('goes up, down and back to the given order', () => {
    expect(nextOrdering(null, 'title')).toBe('title');
    expect(nextOrdering(parseOrdering('title'), 'title')).toBe('-title');
    expect(nextOrdering(parseOrdering('-title'), 'title')).toBe('');
    expect(nextOrdering(parseOrdering('-title'), 'unit')).toBe('unit');
  });

  it('orders Vietnamese names by base letter, then tone, and numbers by value', () => {
    const names = ['Đà Nẵng', 'Dương', 'Ân', 'An', 'Ăn', 'Sở 10', 'Sở 9', 'Eo'];
    expect(order(names, (name) => name, false)).toEqual([
      'An',
      'Ăn',
      'Ân',
      'Dương',
      'Đà Nẵng',
      'Eo',
      'Sở 9',
      'Sở 10',
    ]);
  });

  it('puts what has no value last in both directions', () => {
    const rows = [{ score: null }, { score: 2 }, { score: 10 }];
    expect(order(rows, (row) => row.score, false).map((row) => row.score)).toEqual([2, 10, null]);
    expect(order(rows, (row) => row.score, true).map((row) => row.score)).toEqual([10, 2, null]);
  });
});
