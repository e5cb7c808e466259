import { expect, it } from 'vitest';
import { nextAddress } from './nextAddress';

it.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  'javascript:alert(1)',
  undefined,
])('does not follow %s', (next) => {
  expect(nextAddress(next)).toBe('/workspace');
});

it('comes back to where one was', () => {
  expect(nextAddress('/judging?round=2')).toBe('/judging?round=2');
});
