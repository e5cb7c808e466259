import type {
  ContestInput,
  PhaseKind,
  ScreeningRuleInput,
  SetupPartsFragment,
  TeamRulesInput,
} from '../../../generated/graphql';
import { fieldOf, inputOf } from '../form/parts';

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

/** "40.00" as people write it: "40". */
function plain(decimal: string): string {
  return String(Number(decimal));
}

function teamRulesOf({ approvalUnit, ...rules }: SetupPartsFragment['teamRules']): TeamRulesInput {
  return { ...rules, approvalUnitId: approvalUnit?.id ?? null };
}

function screeningOf({ units, ...rule }: SetupPartsFragment['screening']): ScreeningRuleInput {
  return {
    ...rule,
    checks: rule.checks.map(({ check, level }) => ({ check, level })),
    unitIds: units.map(({ id }) => id),
  };
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
    maxAttachments: contest.maxAttachments,
    files: { ...contest.files },
    tracks: contest.tracks.map(({ id, name, summary: words }) => ({ id, name, summary: words })),
    phases: contest.phases.map(({ kind, opensAt, closesAt }) => ({ kind, opensAt, closesAt })),
    formFields: contest.formFields.map((field) => inputOf(fieldOf(field))),
    criteria: contest.criteria.map((criterion) => ({
      ...criterion,
      weight: plain(criterion.weight),
      maxScore: plain(criterion.maxScore),
    })),
    prizes: contest.prizes.map(({ track, ...prize }) => ({ ...prize, trackId: track?.id ?? null })),
    ballotRule: { ...ballotRule },
    teamRules: teamRulesOf(contest.teamRules),
    screening: screeningOf(contest.screening),
  };
}

/** The sum of typed decimals; NaN while one of them is no number. */
export function sumOf(weights: readonly string[]): number {
  return weights.reduce((sum, weight) => sum + (weight === '' ? NaN : Number(weight)), 0);
}
