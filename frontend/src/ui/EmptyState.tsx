import type { ReactNode } from 'react';
import { DrumStar } from './DrumStar';
import classes from './EmptyState.module.css';

interface Props {
  title: string;
  /** What this place is for. */
  children?: ReactNode;
  /** The first step: one ButtonLink or Button. */
  action?: ReactNode;
}

/** Nothing here yet: says what the place is for and offers the first step. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={classes['empty']}>
      <DrumStar size="5.5rem" className={classes['star']} />
      <div>
        <h2>{title}</h2>
        {children && <p className={classes['words']}>{children}</p>}
      </div>
      {action}
    </div>
  );
}
