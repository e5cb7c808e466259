import i18next from 'i18next';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatNumber, formatScore } from './numbers';

async function speak(language: 'vi' | 'en') {
  await i18next.init({ lng: language, resources: {}, initAsync: false });
}

describe('numbers', () => {
  it('use comma and point as each language does', async () => {
    await speak('vi');
    expect(formatNumber(1234.5)).toBe('1.234,5');
    expect(formatScore('87.5')).toBe('87,50');
    expect(formatBytes(2_340_000)).toBe('2,3 MB');
    await speak('en');
    expect(formatNumber(1234.5)).toBe('1,234.5');
    expect(formatScore('87.5')).toBe('87.50');
    expect(formatBytes(0)).toBe('0 byte');
  });
});
