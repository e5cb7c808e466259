import { expect, it } from 'vitest';
import { isOpen, neighbours, STATES } from './states';

it('finds the entries before and after', () => {
  expect(neighbours(['a', 'b', 'c'], 'b')).toEqual({ before: 'a', after: 'c' });
  expect(neighbours(['a', 'b', 'c'], 'a')).toEqual({ before: undefined, after: 'b' });
  expect(neighbours(['a'], 'x')).toEqual({ before: undefined, after: undefined });
});

it('closes the desk on what was ruled out and on what was appealed', () => {
  expect(STATES.filter((state) => !isOpen(state))).toEqual(['APPEALED', 'INELIGIBLE']);
  expect(isOpen(null)).toBe(false);
});
