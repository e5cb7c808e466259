import { useTranslation } from 'react-i18next';
import type { PhaseKind, PhaseState } from '../../generated/graphql';
import { formatDateTime } from '../../lib/dates';
import { phaseItems, phaseOf } from '../../lib/phases';
import { ButtonLink } from '../../ui/ButtonLink';
import { EmptyState } from '../../ui/EmptyState';
import { PhaseBar } from '../../ui/PhaseBar';

interface Props {
  contest: {
    slug: string;
    phases: readonly {
      id: string;
      kind: PhaseKind;
      opensAt: string;
      closesAt: string;
      state: PhaseState;
    }[];
  };
  what: 'results' | 'winners';
}

/** Before publication: that it is not yet, and when. */
export function NotYet({ contest, what }: Props) {
  const { t } = useTranslation('results');
  const phase = phaseOf(contest.phases, 'ANNOUNCEMENT');
  // Once the phase is open, only the organisers' publication is awaited: no date to promise.
  const dated = phase?.state === 'UPCOMING';
  return (
    <>
      <EmptyState
        title={t(`${what}.notYet`)}
        action={
          <ButtonLink to="/contests/$slug" params={{ slug: contest.slug }} look="secondary">
            {t('results.back')}
          </ButtonLink>
        }
      >
        {dated
          ? t(`${what}.notYetWords`, { time: formatDateTime(phase.opensAt) })
          : t(`${what}.notYetAnyTime`)}
      </EmptyState>
      <PhaseBar phases={phaseItems(contest.phases)} />
    </>
  );
}
