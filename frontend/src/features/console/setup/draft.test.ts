import { expect, it } from 'vitest';
import { sumOf } from './draft';

it('adds typed weights, and knows when one is missing', () => {
  expect(sumOf(['40', '30', '30'])).toBe(100);
  expect(sumOf(['40', ''])).toBeNaN();
});
