import { expect, it } from 'vitest';
import { isLeft, placeOf, stateOf, type Desk, type DeskAssignment } from './desk';

function assignment(id: string, changes: Partial<DeskAssignment> = {}): DeskAssignment {
  return {
    id,
    version: 1,
    roundStatus: 'OPEN',
    handedInAt: null,
    releasedAt: null,
    releaseReason: '',
    total: null,
    scores: [{ value: null }, { value: null }],
    entry: { id: `e${id}`, code: id, title: id, track: null },
    ...changes,
  };
}

function desk(assignments: DeskAssignment[]): Desk {
  const contest = { id: 'c', slug: 'c', title: { vi: 'C', en: '' }, criteria: [] };
  return { round: 1, closesAt: null, handedIn: 0, total: assignments.length, contest, assignments };
}

it('tells how far a scorecard is', () => {
  expect(stateOf(assignment('1'))).toBe('new');
  expect(stateOf(assignment('1', { scores: [{ value: '0' }, { value: null }] }))).toBe('started');
  expect(stateOf(assignment('1', { scores: [{ value: '0' }] }))).toBe('full');
  expect(stateOf(assignment('1', { handedInAt: 'x', roundStatus: 'CLOSED' }))).toBe('handedIn');
  expect(stateOf(assignment('1', { handedInAt: 'x', releasedAt: 'x' }))).toBe('released');
  expect(isLeft(assignment('1', { roundStatus: 'CLOSED' }))).toBe(false);
});

it('leads round the list to what is left, past released ones', () => {
  const desks = [
    desk([
      assignment('1'),
      assignment('2', { releasedAt: 'x' }),
      assignment('3'),
      assignment('4', { handedInAt: 'x' }),
    ]),
  ];
  expect(placeOf(desks, '3')).toMatchObject({
    place: 2,
    previous: '1',
    next: '4',
    nextLeft: '1',
    left: 2,
  });
  expect(placeOf(desks, '9')).toBeNull();
});
