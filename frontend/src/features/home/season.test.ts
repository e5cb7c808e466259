import { expect, it } from 'vitest';
import { seasonFor } from './season';

const season = (startsOn: string, endsOn: string) => ({ startsOn, endsOn });
const [past, now, later] = [
  season('2025-09-01', '2025-12-31'),
  season('2026-09-01', '2026-12-31'),
  season('2027-03-01', '2027-05-31'),
];

it('prefers what is under way, to its last day', () => {
  expect(seasonFor([later, past, now], '2026-12-31')).toEqual({ season: now, time: 'now' });
});

it('then the nearest to come, then the last one over', () => {
  expect(seasonFor([past, later], '2026-11-23')).toEqual({ season: later, time: 'next' });
  expect(seasonFor([past], '2026-11-23')).toEqual({ season: past, time: 'last' });
  expect(seasonFor([], '2026-11-23')).toBeNull();
});
