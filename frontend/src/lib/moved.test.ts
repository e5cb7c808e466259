import { expect, it } from 'vitest';
import { moved } from './moved';

it('changes neighbours round and stays within the list', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
});
