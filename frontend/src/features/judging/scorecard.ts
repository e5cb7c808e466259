import type { ScorecardPartsFragment } from '../../generated/graphql';

export interface Line {
  criterionId: string;
  /** Points; null when not scored. */
  value: number | null;
  comment: string;
}

/** What a judge changes on a scorecard. */
export interface Card {
  lines: Line[];
  comment: string;
}

/** The kept scorecard as the form holds it. */
export function cardOf(assignment: ScorecardPartsFragment): Card {
  return {
    comment: assignment.comment,
    lines: assignment.scores.map(({ criterion, value, comment }) => ({
      criterionId: criterion.id,
      value: value == null ? null : Number(value),
      comment,
    })),
  };
}

/** As the server takes it: decimals as text. */
export function scoreInputs(card: Card) {
  return card.lines.map(({ criterionId, value, comment }) => ({
    criterionId,
    value: value === null ? null : String(value),
    comment,
  }));
}

export function missingOf(card: Card): Line[] {
  return card.lines.filter(({ value }) => value === null);
}

/** Moves a score by `step`, within 0 and `max`; from nothing it begins at the near end. */
export function nudge(value: number | null, step: number, max: number): number {
  if (value === null) return step > 0 ? Math.min(step, max) : max;
  return Math.min(max, Math.max(0, value + step));
}

/** The score after a digit: "1" then "0" within a moment is 10 where the scale goes that far. */
export function typed(before: string, digit: string, max: number): { text: string; value: number } {
  const joined = Number(before + digit);
  const text = before !== '' && joined <= max ? before + digit : digit;
  return { text, value: Math.min(max, Number(text)) };
}
