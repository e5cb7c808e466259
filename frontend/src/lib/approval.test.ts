import { expect, it } from 'vitest';
import type { StopState } from '../generated/graphql';
import { nextUnit } from './approval';

const stop = (id: string, state: StopState, isStaffed = true) => ({
  state,
  isStaffed,
  unit: { id, name: { vi: id, en: id } },
});

it.each([
  [
    'the next unit with coordinators',
    [stop('a', 'WAITING'), stop('b', 'AHEAD', false), stop('c', 'AHEAD')],
    'c',
  ],
  [
    'the last one when none has any',
    [stop('a', 'WAITING'), stop('b', 'AHEAD', false), stop('c', 'AHEAD', false)],
    'c',
  ],
  ['none after the last', [stop('a', 'APPROVED'), stop('b', 'WAITING')], undefined],
])('goes to %s', (_, stops, expected) => {
  expect(nextUnit(stops)?.id).toBe(expected);
});
