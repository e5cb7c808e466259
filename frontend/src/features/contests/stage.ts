import type { ContestNowFragment } from '../../generated/graphql';
import { phaseOf } from '../../lib/phases';

export type ContestAction = 'winners' | 'results' | 'vote' | 'submit' | 'wait';

/** What a visitor can do with a contest now. The server says which phases are open. */
export function actionOf({ kind, phases, resultsPublishedAt }: ContestNowFragment): ContestAction {
  if (resultsPublishedAt && phaseOf(phases, 'ANNOUNCEMENT')?.state !== 'UPCOMING')
    return kind === 'ELECTION' ? 'results' : 'winners';
  if (phaseOf(phases, 'PUBLIC_VOTING')?.state === 'OPEN') return 'vote';
  return phaseOf(phases, 'SUBMISSION')?.state === 'OPEN' ? 'submit' : 'wait';
}

/** By when that action closes, or when the next phase opens; null when nothing more will happen. */
export function dateOf(
  contest: ContestNowFragment,
): { at: string; kind: 'closes' | 'opens' } | null {
  const action = actionOf(contest);
  if (action === 'winners' || action === 'results') return null;
  const kind = action === 'vote' ? 'PUBLIC_VOTING' : action === 'submit' ? 'SUBMISSION' : null;
  const phase = kind && phaseOf(contest.phases, kind);
  if (phase) return { at: phase.closesAt, kind: 'closes' };
  if (contest.currentPhase && contest.currentPhase.kind !== 'ANNOUNCEMENT')
    return { at: contest.currentPhase.closesAt, kind: 'closes' };
  return contest.nextPhase && { at: contest.nextPhase.opensAt, kind: 'opens' };
}
