import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { ContestNowFragment } from '../../generated/graphql';
import { phaseName, phaseOf } from '../../lib/phases';
import { Deadline } from '../../ui/Deadline';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { actionOf, dateOf } from './stage';

function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase() + text.slice(1);
}

function stageOf(contest: ContestNowFragment, t: TFunction<'contests'>): [Tone, string] {
  const action = actionOf(contest);
  if (!contest.isPublished) return ['neutral', t('stage.draft')];
  if (action === 'winners' || action === 'results') return ['won', t('stage.published')];
  const main = action === 'vote' ? 'PUBLIC_VOTING' : action === 'submit' ? 'SUBMISSION' : null;
  const open = (main && phaseOf(contest.phases, main)) ?? contest.currentPhase;
  if (open) return ['good', t('stage.open', { phase: lower(phaseName(open.kind)) })];
  if (contest.nextPhase)
    return ['wait', t('stage.before', { phase: lower(phaseName(contest.nextPhase.kind)) })];
  return ['neutral', t('stage.over')];
}

/** Which stage a contest is in, in a word. */
export function ContestStage({ contest }: { contest: ContestNowFragment }) {
  const { t } = useTranslation('contests');
  const [tone, words] = stageOf(contest, t);
  return <StatusBadge tone={tone}>{words}</StatusBadge>;
}

/** By when the visitor can act, or when the next phase opens. */
export function ContestDeadline({
  contest,
  compact = false,
}: {
  contest: ContestNowFragment;
  compact?: boolean;
}) {
  const date = dateOf(contest);
  return date && <Deadline {...date} compact={compact} />;
}
