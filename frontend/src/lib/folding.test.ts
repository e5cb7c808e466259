import { expect, it } from 'vitest';
import { matches } from './folding';

it('finds with and without diacritics, words in any order', () => {
  expect(matches('Giảm giấy tờ cho người dân', 'giay to')).toBe(true);
  expect(matches('Giảm giấy tờ cho người dân', 'dân giấy')).toBe(true);
  expect(matches('Đăng ký khám bệnh', 'dang ky')).toBe(true);
  expect(matches('Đăng ký khám bệnh', 'bênh')).toBe(true);
  expect(matches('Đăng ký khám bệnh', 'sổ tay')).toBe(false);
});

it('lets everything through an empty search', () => {
  expect(matches('Bất kỳ', '')).toBe(true);
});
