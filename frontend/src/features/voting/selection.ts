import type { VoteEntriesQuery, VotePageQuery } from '../../generated/graphql';

export type Contest = NonNullable<VotePageQuery['contest']>;
export type Rule = Contest['ballotRule'];
export type Candidate = NonNullable<
  VoteEntriesQuery['contest']
>['entries']['edges'][number]['node'];

/** One line of the ballot being made; `points` matter only where the voter spreads them. */
export interface Pick {
  entryId: string;
  points: number;
}
export type Selection = readonly Pick[];

export type Obstacle = 'count' | 'track' | 'cost' | 'points';

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

export function pointsOf(selection: Selection): number {
  return sum(selection.map(({ points }) => points));
}

function chosen(selection: Selection, candidates: ReadonlyMap<string, Candidate>): Candidate[] {
  return selection.flatMap(({ entryId }) => candidates.get(entryId) ?? []);
}

export function costOf(selection: Selection, candidates: ReadonlyMap<string, Candidate>): number {
  return sum(chosen(selection, candidates).map(({ cost }) => Number(cost ?? 0)));
}

/** What keeps one more entry from being added, so that the page can say it before the server has to. */
export function obstacleTo(
  candidate: Candidate,
  selection: Selection,
  { rule, candidates }: { rule: Rule; candidates: ReadonlyMap<string, Candidate> },
): Obstacle | null {
  const { kind, maxChoices, maxPerTrack, maxTotalCost, pointsTotal } = rule;
  if (kind === 'CHOOSE_ONE') return null;
  if (maxChoices != null && selection.length >= maxChoices) return 'count';
  const alike = chosen(selection, candidates).filter(
    ({ track }) => track && track.id === candidate.track?.id,
  );
  if (maxPerTrack != null && alike.length >= maxPerTrack) return 'track';
  const cost = costOf(selection, candidates) + Number(candidate.cost ?? 0);
  if (maxTotalCost != null && cost > Number(maxTotalCost)) return 'cost';
  const spent = kind === 'CUMULATIVE' && pointsTotal != null && pointsOf(selection) >= pointsTotal;
  return spent ? 'points' : null;
}

/** Adds or takes away; where one is chosen, the new one takes the old one's place. */
export function toggled(selection: Selection, entryId: string, rule: Rule): Selection {
  const rest = selection.filter((pick) => pick.entryId !== entryId);
  if (rest.length < selection.length) return rest;
  return rule.kind === 'CHOOSE_ONE' ? [{ entryId, points: 1 }] : [...rest, { entryId, points: 1 }];
}

/** Moves a line to another place; a place outside the list is its nearest end. */
export function moved(selection: Selection, from: number, to: number): Selection {
  const pick = selection[from];
  if (!pick) return selection;
  const rest = selection.toSpliced(from, 1);
  return rest.toSpliced(Math.max(0, Math.min(rest.length, to)), 0, pick);
}

export function withPoints(selection: Selection, entryId: string, points: number): Selection {
  return selection.map((pick) => (pick.entryId === entryId ? { ...pick, points } : pick));
}

/** Points that places give, first place first; empty unless the ballot is a ranking. */
export function pointsByPlace({ kind, positionalPoints, maxChoices }: Rule): readonly number[] {
  if (kind !== 'ORDINAL') return [];
  if (positionalPoints?.length) return positionalPoints;
  return Array.from({ length: maxChoices ?? 0 }, (_, place) => (maxChoices ?? 0) - place);
}

/** As the server takes it; only spread points are the voter's to say. */
export function choicesOf(selection: Selection, { kind }: Rule) {
  return selection.map(({ entryId, points }) => ({
    entryId,
    points: kind === 'CUMULATIVE' ? points : null,
  }));
}
