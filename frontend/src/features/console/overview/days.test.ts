import { expect, it } from 'vitest';
import { accumulated, everyDay } from './days';

it('fills the days that had none and adds up', () => {
  const days = everyDay([
    { day: '2026-10-30', count: 2 },
    { day: '2026-11-02', count: 3 },
  ]);
  expect(days.map(({ value }) => value)).toEqual([2, 0, 0, 3]);
  expect(days.at(-1)?.day).toBe('2026-11-02');
  expect(accumulated(days).map(({ value }) => value)).toEqual([2, 2, 2, 5]);
  expect(everyDay([])).toEqual([]);
});
