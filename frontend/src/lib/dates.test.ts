import i18next from 'i18next';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  formatDate,
  formatDateTime,
  formatDuration,
  fromLocalInput,
  serverNow,
  setServerClock,
  toLocalInput,
  zonesDiffer,
} from './dates';

async function speak(language: 'vi' | 'en') {
  await i18next.init({ lng: language, resources: {}, initAsync: false });
}

const MOMENT = '2026-11-23T10:05:00Z';

describe('dates', () => {
  beforeEach(() => speak('vi'));

  it('are written as each language writes them, in Viet Nam’s time', async () => {
    expect(formatDateTime(MOMENT)).toBe('17:05, 23/11/2026');
    await speak('en');
    expect(formatDateTime(MOMENT)).toBe('17:05, 23 Nov 2026');
    expect(formatDate('2026-09-01T20:00:00Z')).toBe('2 Sep 2026');
  });

  it('leave a date without a time where it is', () => {
    expect(formatDate('2026-10-10', 'America/Los_Angeles')).toBe('10/10/2026');
  });

  it('tell when the viewer’s clock shows something else', () => {
    expect(zonesDiffer(MOMENT, 'Asia/Bangkok')).toBe(false);
    expect(zonesDiffer(MOMENT, 'Europe/Berlin')).toBe(true);
  });

  it('count in the largest unit that fits', async () => {
    expect(formatDuration(3 * 86_400_000 + 5)).toBe('3 ngày');
    await speak('en');
    expect(formatDuration(59 * 60_000)).toBe('59 minutes');
    expect(formatDuration(3_600_000)).toBe('1 hour');
  });

  it('go through a form field and back unchanged', () => {
    expect(toLocalInput(MOMENT)).toBe('2026-11-23T17:05');
    expect(fromLocalInput('2026-11-23T17:05')).toBe('2026-11-23T10:05:00.000Z');
    expect(fromLocalInput('')).toBeNull();
    expect(fromLocalInput('nonsense')).toBeNull();
  });
});

describe('the server’s clock', () => {
  afterEach(() => {
    setServerClock(Date.now());
    vi.useRealTimers();
  });

  it('is kept when this device is hours off', () => {
    vi.useFakeTimers({ now: new Date('2026-11-23T05:00:00Z') });
    setServerClock('2026-11-23T10:00:00Z');
    vi.advanceTimersByTime(60_000);
    expect(new Date(serverNow()).toISOString()).toBe('2026-11-23T10:01:00.000Z');
  });
});
