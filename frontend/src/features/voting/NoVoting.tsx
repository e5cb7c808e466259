import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import { phaseOf } from '../../lib/phases';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { LiveTally } from './LiveTally';
import type { Contest } from './selection';

function words({ phases }: Contest, t: TFunction<'voting'>): [string, string | null] {
  const phase = phaseOf(phases, 'PUBLIC_VOTING');
  if (!phase) return [t('closed.without'), null];
  return phase.state === 'UPCOMING'
    ? [t('closed.before'), t('closed.beforeWords', { time: formatDateTime(phase.opensAt) })]
    : [t('closed.after'), t('closed.afterWords', { time: formatDateTime(phase.closesAt) })];
}

/** Before and after the vote: when it is, and what can be done meanwhile. */
export function NoVoting({ contest }: { contest: Contest }) {
  const { t } = useTranslation('voting');
  const [title, text] = words(contest, t);
  const params = { slug: contest.slug };
  const action = contest.resultsPublishedAt ? (
    <ButtonLink to="/contests/$slug/results" params={params}>
      {t('closed.results')}
    </ButtonLink>
  ) : (
    <ButtonLink to="/contests/$slug" params={params} hash="entries">
      {t('closed.read')}
    </ButtonLink>
  );
  return (
    <>
      <EmptyState title={title} action={action}>
        {text}
      </EmptyState>
      <LiveTally contest={contest} />
    </>
  );
}
