import { expect, it } from 'vitest';
import { slugOf } from './slug';

it.each([
  ['Sáng kiến số 2026', 'sang-kien-so-2026'],
  ['  Đổi mới – từ cơ sở!  ', 'doi-moi-tu-co-so'],
  ['“”', ''],
])('makes %s an address', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

it('stays within 80 characters and never ends in a hyphen', () => {
  expect(slugOf(`${'a'.repeat(79)} b`)).toBe('a'.repeat(79));
});
