import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconInfoCircle,
  IconTrophy,
  type Icon,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './StatusBadge.module.css';

/** `won` is gold: only for what was won. */
export type Tone = 'good' | 'wait' | 'bad' | 'neutral' | 'won';

export const TONE_ICONS: Record<Tone, Icon> = {
  good: IconCircleCheck,
  wait: IconClock,
  bad: IconAlertTriangle,
  neutral: IconInfoCircle,
  won: IconTrophy,
};

interface Props {
  tone: Tone;
  /** Instead of the tone's own icon. */
  icon?: Icon;
  /** The word: colour and icon never stand alone. */
  children: ReactNode;
}

export function StatusBadge({ tone, icon, children }: Props) {
  const Icon = icon ?? TONE_ICONS[tone];
  return (
    <span className={classes['badge']} data-tone={tone}>
      <Icon size={16} stroke={2} aria-hidden />
      <span>{children}</span>
    </span>
  );
}
