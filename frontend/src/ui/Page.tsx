import type { ReactNode } from 'react';
import classes from './Page.module.css';

interface Props {
  /** `reading` keeps lines at 60-75 characters; `wide` is for tables and desks. */
  width?: 'page' | 'reading' | 'wide';
  children: ReactNode;
}

/** The column a page's content stands in. */
export function Page({ width = 'page', children }: Props) {
  return (
    <div className={classes['page']} data-width={width}>
      {children}
    </div>
  );
}

interface SectionProps {
  title: ReactNode;
  /** A sentence under the title. */
  lead?: ReactNode;
  /** A link or button at the end of the title's line. */
  action?: ReactNode;
  id?: string;
  children: ReactNode;
}

export function Section({ title, lead, action, id, children }: SectionProps) {
  return (
    <section className={classes['section']} id={id}>
      <div className={classes['sectionHead']}>
        <div>
          <h2>{title}</h2>
          {lead && <p className={classes['lead']}>{lead}</p>}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
