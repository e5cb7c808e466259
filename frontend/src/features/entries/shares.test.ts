import { expect, test } from 'vitest';
import { evenShares, sumOfShares } from './shares';

test('even shares always sum to 100', () => {
  for (let count = 1; count <= 20; count += 1) {
    expect(sumOfShares(evenShares(count))).toBe(100);
  }
  expect(evenShares(3)).toEqual(['33.34', '33.33', '33.33']);
});

test('a sum has no rounding of its own', () => {
  expect(sumOfShares(['0.1', '0.2'])).toBe(0.3);
  expect(sumOfShares(['60', '41'])).toBe(101);
  expect(sumOfShares(['', 'x', '50'])).toBe(50);
});
