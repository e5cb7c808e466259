import { expect, it } from 'vitest';
import { inTreeOrder } from './tree';

it('puts children under their parents, by name, and loses nobody', () => {
  const unit = (id: string, parentId: string | null, vi: string) => ({
    id,
    parentId,
    name: { vi },
  });
  const units = [
    unit('b', 'r', 'Sở 10'),
    unit('x', 'gone', 'Ắc'),
    unit('a', 'r', 'Sở 9'),
    unit('c', 'b', 'Phòng'),
    unit('r', null, 'Bộ'),
  ];
  expect(inTreeOrder(units).map(({ id }) => id)).toEqual(['x', 'r', 'a', 'b', 'c']);
});
