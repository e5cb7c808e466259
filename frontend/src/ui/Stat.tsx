import type { ReactNode } from 'react';
import classes from './Stat.module.css';

interface Props {
  label: ReactNode;
  /** Already formatted for the reader. */
  value: ReactNode;
  /** What it is out of, or since when. */
  note?: ReactNode;
}

/** One figure with its name. Stand several in a StatRow. */
export function Stat({ label, value, note }: Props) {
  return (
    <div className={classes['stat']}>
      <dt>{label}</dt>
      <dd>
        <span className={classes['value']}>{value}</span>
        {note && <span className={classes['note']}>{note}</span>}
      </dd>
    </div>
  );
}

export function StatRow({ children }: { children: ReactNode }) {
  return <dl className={classes['row']}>{children}</dl>;
}
