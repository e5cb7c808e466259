import type { BallotKind } from '../../generated/graphql';

interface Figures {
  publicVotes: number;
  publicPoints: number;
  entry: { publishedFigure: number | null };
}

/** Ballots that give points are published in points, the others in votes. */
export function countsPoints(kind: BallotKind): boolean {
  return kind === 'CUMULATIVE' || kind === 'ORDINAL';
}

export function countedOf(row: Figures, kind: BallotKind): number {
  return countsPoints(kind) ? row.publicPoints : row.publicVotes;
}

/** Our count less the published figure; null when none was published. */
export function differenceOf(row: Figures, kind: BallotKind): number | null {
  const { publishedFigure } = row.entry;
  return publishedFigure === null ? null : countedOf(row, kind) - publishedFigure;
}
