import type { ReactNode } from 'react';
import { DrumStar } from './DrumStar';
import classes from './EmptyState.module.css';

interface Props {
  title: string;
  /** What this place is for. */
  children?: ReactNode;
  /** The first step: one ButtonLink or Button. */
  action?: ReactNode;
  /** It is all there is on the page: its title is the page's heading. */
  alone?: boolean;
}

/** Nothing here yet: says what the place is for and offers the first step. */
export function EmptyState({ title, children, action, alone = false }: Props) {
  const Title = alone ? 'h1' : 'h2';
  return (
    <div className={classes['empty']}>
      <DrumStar size="5.5rem" className={classes['star']} />
      <div>
        <Title>{title}</Title>
        {children && <p className={classes['words']}>{children}</p>}
      </div>
      {action}
    </div>
  );
}
