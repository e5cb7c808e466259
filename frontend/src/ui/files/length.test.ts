import { expect, test } from 'vitest';
import { formatLength } from './length';

test.each([
  [0.4, '0:00'],
  [65, '1:05'],
  [600, '10:00'],
  [3605.2, '1:00:05'],
])('%d seconds are %s', (seconds, expected) => {
  expect(formatLength(seconds)).toBe(expected);
});
