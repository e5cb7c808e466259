import {
  IconArrowBackUp,
  IconCircle,
  IconCircleCheck,
  IconClock,
  IconPlayerSkipForward,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Approval, StopState } from '../../lib/approval';
import { formatDateTime } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { PlainText } from '../PlainText';
import { Section } from '../Page';
import classes from './ApprovalWay.module.css';

const ICONS: Record<StopState, Icon> = {
  APPROVED: IconCircleCheck,
  RETURNED: IconArrowBackUp,
  PASSED_OVER: IconPlayerSkipForward,
  WAITING: IconClock,
  AHEAD: IconCircle,
};

/** The units that pass the entry, in order, and how far it is. */
function Stops({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approval');
  return (
    <ol className={classes['stops']} aria-label={t('way')}>
      {approval.stops.map(({ unit, state, isStaffed }) => {
        const Icon = ICONS[state];
        return (
          <li
            key={unit.id}
            data-state={state}
            aria-current={state === 'WAITING' ? 'step' : undefined}
          >
            <Icon size={20} stroke={1.75} aria-hidden />
            <span>
              <strong>{localized(unit.name)}</strong>
              <span className={classes['quiet']}>
                {t(`state.${state}`)}
                {state === 'WAITING' &&
                  approval.waitingSince !== null &&
                  ` · ${t('since', { time: formatDateTime(approval.waitingSince) })}`}
                {state === 'WAITING' && !isStaffed && ` · ${t('noCoordinator')}`}
              </span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function History({ steps }: { steps: Approval['steps'] }) {
  const { t } = useTranslation('approval');
  return (
    <ol className={classes['history']}>
      {steps.map((step, place) => (
        <li key={`${step.decidedAt}-${place}`}>
          <p>
            {t(`decided.${step.decision}`, { unit: step.unit ? localized(step.unit.name) : '–' })}
          </p>
          <p className={classes['quiet']}>
            {[
              t('version', { number: step.version }),
              step.decidedBy?.name,
              step.capacity !== 'COORDINATOR' &&
                step.capacity !== 'NOBODY' &&
                t(`as.${step.capacity}`),
              formatDateTime(step.decidedAt),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {step.note && (
            <div className={classes['note']}>
              <PlainText text={step.note} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

/** An entry's way through the units, with everything that was decided on it; nothing where no unit decides. */
export function ApprovalWay({ entry }: { entry: { approval: Approval | null } }) {
  const { approval } = entry;
  if (!approval || (approval.stops.length === 0 && approval.steps.length === 0)) return null;
  return <Way approval={approval} />;
}

function Way({ approval }: { approval: Approval }) {
  const { t } = useTranslation('approval');
  return (
    <Section id="approval" title={t('title')}>
      {approval.stops.length > 0 && <Stops approval={approval} />}
      {approval.steps.length > 0 && (
        <details className={classes['details']}>
          <summary>{t('history', { count: approval.steps.length })}</summary>
          <History steps={approval.steps} />
        </details>
      )}
    </Section>
  );
}
