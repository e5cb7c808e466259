import type { ReactNode } from 'react';
import classes from './Notice.module.css';
import { TONE_ICONS, type Tone } from './StatusBadge';

interface Props {
  tone?: Tone;
  title?: ReactNode;
  /** Read out when it appears. */
  live?: boolean;
  action?: ReactNode;
  children?: ReactNode;
}

/** A short message in the flow of the page. */
export function Notice({ tone = 'neutral', title, live = false, action, children }: Props) {
  const Icon = TONE_ICONS[tone];
  return (
    <div className={classes['notice']} data-tone={tone} role={live ? 'status' : undefined}>
      <Icon size={22} stroke={1.75} aria-hidden />
      <div className={classes['words']}>
        {title && <p className={classes['title']}>{title}</p>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}
