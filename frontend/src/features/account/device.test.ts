import { expect, test } from 'vitest';
import { deviceOf } from './device';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';

test('a browser that calls itself several names is known by its own', () => {
  expect(deviceOf(CHROME)).toEqual({ browser: 'Chrome', system: 'Windows' });
  expect(deviceOf(`${CHROME} Edg/141.0.0.0`).browser).toBe('Edge');
});

test('an iPhone is not a Mac', () => {
  const safari =
    'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1';
  expect(deviceOf(safari)).toEqual({ browser: 'Safari', system: 'iOS' });
});

test('what is not told stays unknown', () => {
  expect(deviceOf('')).toEqual({ browser: null, system: null });
});
