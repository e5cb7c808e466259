import { expect, it } from 'vitest';
import { asTree } from './tree';

it('puts units below the ones above them, and those whose parent is not here at the top', () => {
  const units = [
    { id: 'c', parentId: 'b' },
    { id: 'a', parentId: null },
    { id: 'b', parentId: 'a' },
    { id: 'x', parentId: 'gone' },
  ];
  expect(asTree(units).map(({ unit, depth }) => `${unit.id}${String(depth)}`)).toEqual([
    'a0',
    'b1',
    'c2',
    'x0',
  ]);
});
