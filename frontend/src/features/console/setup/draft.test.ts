import { expect, it } from 'vitest';
import { moved, newKey, sumOf } from './draft';

it('changes neighbours round and stays within the list', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});

it('adds typed weights, and knows when one is missing', () => {
  expect(sumOf(['40', '30', '30'])).toBe(100);
  expect(sumOf(['40', ''])).toBeNaN();
});

it('finds a free key', () => {
  expect(newKey(['field_2'])).toBe('field_3');
  expect(newKey(['a', 'field_3'])).toBe('field_4');
});
