import { expect, it } from 'vitest';
import { emptyChoice, withLines } from './choices';

const ward = { value: 'ward', label: { vi: 'Cấp xã', en: 'Ward' } };

it('makes a choice of each pasted line, in both languages where they stand', () => {
  const choices = [ward, { value: 'choice', label: { vi: '', en: '' } }];
  expect(withLines(choices, 1, 'Toàn tỉnh | Whole province\r\n\nToàn tỉnh\tAgain')).toEqual([
    ward,
    { value: 'toan_tinh', label: { vi: 'Toàn tỉnh', en: 'Whole province' } },
    { value: 'toan_tinh_2', label: { vi: 'Toàn tỉnh', en: 'Again' } },
  ]);
});

it('gives each new choice a value of its own', () => {
  const first = emptyChoice([]);
  expect(emptyChoice([first]).value).not.toBe(first.value);
});
