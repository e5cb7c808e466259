import type { JudgingDesksQuery } from '../../generated/graphql';

export type Desk = JudgingDesksQuery['judgingDesks'][number];
export type DeskAssignment = Desk['assignments'][number];
export type DeskState = 'new' | 'started' | 'full' | 'handedIn' | 'released' | 'closed';

export function scoredOf(assignment: Pick<DeskAssignment, 'scores'>): number {
  return assignment.scores.filter(({ value }) => value != null).length;
}

/** What one line of the desk says of a scorecard, from the judge's side. */
export function stateOf(assignment: DeskAssignment): DeskState {
  if (assignment.releasedAt) return 'released';
  if (assignment.handedInAt) return 'handedIn';
  if (assignment.roundStatus !== 'OPEN') return 'closed';
  const scored = scoredOf(assignment);
  if (scored === 0) return assignment.version > 1 ? 'started' : 'new';
  return scored === assignment.scores.length ? 'full' : 'started';
}

/** Still the judge's to hand in. */
export function isLeft(assignment: DeskAssignment): boolean {
  return ['new', 'started', 'full'].includes(stateOf(assignment));
}

interface Place {
  desk: Desk;
  /** From 1. */
  place: number;
  previous: string | undefined;
  next: string | undefined;
  /** The next one that is not handed in, round the end of the list. */
  nextLeft: string | undefined;
  left: number;
}

/** Where an assignment stands among those of its desk; those released stand outside. */
export function placeOf(desks: readonly Desk[], id: string): Place | null {
  const desk = desks.find(({ assignments }) => assignments.some((one) => one.id === id));
  if (!desk) return null;
  const list = desk.assignments.filter((one) => !one.releasedAt || one.id === id);
  const index = list.findIndex((one) => one.id === id);
  const others = [...list.slice(index + 1), ...list.slice(0, index)];
  return {
    desk,
    place: index + 1,
    previous: list[index - 1]?.id,
    next: list[index + 1]?.id,
    nextLeft: others.find(isLeft)?.id,
    left: list.filter(isLeft).length,
  };
}
