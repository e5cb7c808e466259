import { expect, it } from 'vitest';
import { choicesOf, textOf } from './choices';

it('reads a choice a line and keeps the value that answers name', () => {
  const before = [{ value: 'ward', label: { vi: 'Cấp xã', en: 'Ward' } }];
  expect(textOf(before)).toBe('Cấp xã | Ward');
  expect(choicesOf('Cấp xã | Commune\n\nToàn tỉnh', before)).toEqual([
    { value: 'ward', label: { vi: 'Cấp xã', en: 'Commune' } },
    { value: 'toan_tinh', label: { vi: 'Toàn tỉnh', en: '' } },
  ]);
});
