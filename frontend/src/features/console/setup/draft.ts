import type {
  ContestInput,
  FormFieldKind,
  PhaseKind,
  SetupPartsFragment,
} from '../../../generated/graphql';

/** What the form holds: the input as the server takes it; a decimal field stays what was typed. */
export type Draft = ContestInput;

export const EMPTY = { vi: '', en: '' };

export const PHASES: readonly PhaseKind[] = [
  'SUBMISSION',
  'SCREENING',
  'JUDGING',
  'PUBLIC_VOTING',
  'ANNOUNCEMENT',
];

export const FIELD_KINDS: readonly FormFieldKind[] = [
  'SHORT_TEXT',
  'LONG_TEXT',
  'NUMBER',
  'MONEY',
  'DATE',
  'CHOICE',
  'LINK',
];

/** "40.00" as people write it: "40". */
function plain(decimal: string): string {
  return String(Number(decimal));
}

/** The kept contest as the form edits it. */
export function draftOf(contest: SetupPartsFragment): Draft {
  const { title, slug, summary, rules, organiserName, ballotRule } = contest;
  return {
    title,
    slug,
    summary,
    rules,
    organiserName,
    juryWeight: plain(contest.juryWeight),
    publicWeight: plain(contest.publicWeight),
    judgesPerEntry: contest.judgesPerEntry,
    needsForwarding: contest.needsForwarding,
    maxAttachments: contest.maxAttachments,
    tracks: contest.tracks.map(({ id, name, summary: words }) => ({ id, name, summary: words })),
    phases: contest.phases.map(({ kind, opensAt, closesAt }) => ({ kind, opensAt, closesAt })),
    formFields: contest.formFields.map((field) => ({ ...field, maxWords: field.maxWords ?? null })),
    criteria: contest.criteria.map((criterion) => ({
      ...criterion,
      weight: plain(criterion.weight),
      maxScore: plain(criterion.maxScore),
    })),
    prizes: contest.prizes.map(({ track, ...prize }) => ({ ...prize, trackId: track?.id ?? null })),
    ballotRule: { ...ballotRule },
  };
}

/** The sum of typed decimals; NaN while one of them is no number. */
export function sumOf(weights: readonly string[]): number {
  return weights.reduce((sum, weight) => sum + (weight === '' ? NaN : Number(weight)), 0);
}

/** A copy with two neighbours changed round; the same list when there is no neighbour. */
export function moved<Item>(items: readonly Item[], index: number, by: 1 | -1): Item[] {
  const copy = [...items];
  const [one, other] = [copy[index], copy[index + by]];
  if (one === undefined || other === undefined) return copy;
  copy[index] = other;
  copy[index + by] = one;
  return copy;
}

/** A key for a new form field that none of the others has. */
export function newKey(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`field_${number}`)) number += 1;
  return `field_${number}`;
}
