import type { ReactNode } from 'react';
import classes from './FocusShell.module.css';
import { MAIN_ID, SkipLink } from './SkipLink';
import { Wordmark } from './Wordmark';

/** A frame for one task at a time: the mark, and nothing that leads away. */
export function FocusShell({ children }: { children: ReactNode }) {
  return (
    <div className={classes['shell']}>
      <SkipLink />
      <header className={classes['header']}>
        <Wordmark />
      </header>
      <main id={MAIN_ID} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
