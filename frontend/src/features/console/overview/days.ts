import type { DayValue } from '../../../ui/charts/LineChart';

const DAY_MS = 86_400_000;

/** Every day from the first to the last; those the server leaves out have none. */
export function everyDay(counts: readonly { day: string; count: number }[]): DayValue[] {
  const known = new Map(counts.map(({ day, count }) => [day, count]));
  const times = [...known.keys()].map((day) => Date.parse(day));
  if (times.length === 0) return [];
  const [from, to] = [Math.min(...times), Math.max(...times)];
  return Array.from({ length: Math.round((to - from) / DAY_MS) + 1 }, (_, index) => {
    const day = new Date(from + index * DAY_MS).toISOString().slice(0, 10);
    return { day, value: known.get(day) ?? 0 };
  });
}

/** Each day's sum of itself and all before it. */
export function accumulated(days: readonly DayValue[]): DayValue[] {
  let sum = 0;
  return days.map(({ day, value }) => {
    sum += value;
    return { day, value: sum };
  });
}
