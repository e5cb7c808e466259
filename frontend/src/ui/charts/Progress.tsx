import type { ReactNode } from 'react';
import { formatNumber, formatPercent } from '../../lib/numbers';
import classes from './Charts.module.css';

interface Props {
  label: ReactNode;
  value: number;
  of: number;
}

/** So many of so many, as a bar with its figures. */
export function Progress({ label, value, of }: Props) {
  const ratio = of > 0 ? value / of : 0;
  return (
    <div className={classes['progress']}>
      <div className={classes['progressWords']}>
        <span>{label}</span>
        <span className={classes['barValue']}>
          {formatNumber(value)} / {formatNumber(of)} · {formatPercent(ratio)}
        </span>
      </div>
      {/* Read out as the figures above: the bar repeats them for the eye. */}
      <div className={classes['progressTrack']} aria-hidden>
        <span style={{ width: `${Math.min(100, 100 * ratio)}%` }} />
      </div>
    </div>
  );
}
