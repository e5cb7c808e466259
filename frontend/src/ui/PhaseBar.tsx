import { IconCheck, IconCircle, IconPointFilled } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateRange } from '../lib/dates';
import { useNow } from '../lib/useNow';
import classes from './PhaseBar.module.css';

export interface PhaseItem {
  key: string;
  label: string;
  opensAt: string;
  closesAt: string;
  state: 'UPCOMING' | 'OPEN' | 'CLOSED';
}

const ICONS = { UPCOMING: IconCircle, OPEN: IconPointFilled, CLOSED: IconCheck };
const WORDS = { UPCOMING: 'phase.next', OPEN: 'phase.now', CLOSED: 'phase.done' } as const;

/** 0..1: how much of a phase has passed. */
function passed({ opensAt, closesAt, state }: PhaseItem, now: number): number {
  if (state !== 'OPEN') return state === 'CLOSED' ? 1 : 0;
  const [from, to] = [new Date(opensAt).getTime(), new Date(closesAt).getTime()];
  return Math.min(1, Math.max(0.04, (now - from) / Math.max(1, to - from)));
}

function Phase({ phase, now }: { phase: PhaseItem; now: number }) {
  const { t } = useTranslation('ui');
  const Icon = ICONS[phase.state];
  const style = { '--passed': passed(phase, now) } as CSSProperties;
  return (
    <li
      className={classes['phase']}
      data-state={phase.state}
      style={style}
      aria-current={phase.state === 'OPEN' ? 'step' : undefined}
    >
      <span className={classes['track']} aria-hidden>
        <span className={classes['fill']} />
      </span>
      <span className={classes['state']}>
        <Icon size={16} stroke={2.25} aria-hidden />
        {t(WORDS[phase.state])}
      </span>
      <span className={classes['label']}>{phase.label}</span>
      <span className={classes['dates']}>{formatDateRange(phase.opensAt, phase.closesAt)}</span>
    </li>
  );
}

/** A contest's phases with where it stands now; lies on desktop, stands on phones. */
export function PhaseBar({ phases }: { phases: readonly PhaseItem[] }) {
  const { t } = useTranslation('ui');
  const now = useNow(60_000);
  return (
    <ol className={classes['bar']} aria-label={t('phase.label')}>
      {phases.map((phase) => (
        <Phase key={phase.key} phase={phase} now={now} />
      ))}
    </ol>
  );
}
