import { describe, expect, it } from 'vitest';
import {
  choicesOf,
  moved,
  obstacleTo,
  pointsByPlace,
  toggled,
  type Candidate,
  type Rule,
  type Selection,
} from './selection';

const approval: Rule = {
  kind: 'APPROVAL',
  minChoices: 1,
  maxChoices: 3,
  maxPerTrack: null,
  maxTotalCost: null,
  pointsTotal: null,
  positionalPoints: null,
  tallyVisibility: 'LIVE',
};

function candidate(id: string, track: string | null = null, cost: string | null = null): Candidate {
  return {
    id,
    code: id,
    title: id,
    summary: '',
    coverUrl: null,
    unit: null,
    award: null,
    track: track === null ? null : { id: track, name: { vi: track, en: track } },
    cost,
  };
}

const all = [
  candidate('a', 'health', '40'),
  candidate('b', 'health', '50'),
  candidate('c', 'roads', '20'),
  candidate('d'),
];
const candidates = new Map(all.map((entry) => [entry.id, entry]));
const picks = (...ids: string[]): Selection => ids.map((entryId) => ({ entryId, points: 1 }));

function obstacle(id: string, selection: Selection, changes: Partial<Rule>) {
  const entry = candidates.get(id) ?? candidate(id);
  return obstacleTo(entry, selection, { rule: { ...approval, ...changes }, candidates });
}

describe('what keeps an entry from being added', () => {
  it('is the number of choices', () => {
    expect(obstacle('c', picks('a', 'b'), { maxChoices: 2 })).toBe('count');
    expect(obstacle('c', picks('a'), { maxChoices: 2 })).toBeNull();
    expect(obstacle('c', picks('a', 'b', 'd'), { maxChoices: null })).toBeNull();
  });

  it('is the number in its own track, and never that of entries without one', () => {
    expect(obstacle('b', picks('a'), { maxPerTrack: 1 })).toBe('track');
    expect(obstacle('c', picks('a'), { maxPerTrack: 1 })).toBeNull();
    expect(obstacle('d', picks('a'), { maxPerTrack: 1 })).toBeNull();
  });

  it('is the cost of all chosen together, to the last unit', () => {
    expect(obstacle('b', picks('a'), { maxTotalCost: '89.99' })).toBe('cost');
    expect(obstacle('b', picks('a'), { maxTotalCost: '90' })).toBeNull();
  });

  it('is points already spent, where the voter spreads them', () => {
    const spent = [{ entryId: 'a', points: 10 }];
    expect(obstacle('b', spent, { kind: 'CUMULATIVE', pointsTotal: 10 })).toBe('points');
    expect(obstacle('b', spent, { kind: 'CUMULATIVE', pointsTotal: 11 })).toBeNull();
  });

  it('is nothing where one is chosen: the new one replaces the old one', () => {
    expect(obstacle('b', picks('a'), { kind: 'CHOOSE_ONE', maxChoices: 1 })).toBeNull();
    expect(toggled(picks('a'), 'b', { ...approval, kind: 'CHOOSE_ONE' })).toEqual(picks('b'));
  });
});

it('adds, and takes away what was chosen', () => {
  expect(toggled(picks('a'), 'b', approval)).toEqual(picks('a', 'b'));
  expect(toggled(picks('a', 'b'), 'a', approval)).toEqual(picks('b'));
});

it('moves a line and stops at the ends', () => {
  expect(moved(picks('a', 'b', 'c'), 2, 0)).toEqual(picks('c', 'a', 'b'));
  expect(moved(picks('a', 'b', 'c'), 0, 1)).toEqual(picks('b', 'a', 'c'));
  expect(moved(picks('a', 'b', 'c'), 0, -1)).toEqual(picks('a', 'b', 'c'));
  expect(moved(picks('a', 'b', 'c'), 1, 99)).toEqual(picks('a', 'c', 'b'));
});

it('gives places their points as the rule says, else n down to 1', () => {
  expect(pointsByPlace({ ...approval, kind: 'ORDINAL', positionalPoints: [5, 2, 1] })).toEqual([
    5, 2, 1,
  ]);
  expect(pointsByPlace({ ...approval, kind: 'ORDINAL', maxChoices: 3 })).toEqual([3, 2, 1]);
  expect(pointsByPlace(approval)).toEqual([]);
});

it('sends points only where the voter gave them', () => {
  const spread = [{ entryId: 'a', points: 7 }];
  expect(choicesOf(spread, approval)).toEqual([{ entryId: 'a', points: null }]);
  expect(choicesOf(spread, { ...approval, kind: 'CUMULATIVE' })).toEqual(spread);
});
