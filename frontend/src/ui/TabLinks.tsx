import { Link, type LinkProps } from '@tanstack/react-router';
import classes from './TabLinks.module.css';

export interface TabLink {
  key: string;
  label: string;
  link: LinkProps;
  count?: number;
}

/** Pages beside each other under one heading: links, so that each has its address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className={classes['nav']}>
      <ul className={classes['tabs']}>
        {tabs.map(({ key, label: text, link, count }) => (
          <li key={key}>
            <Link {...link} className={classes['tab']} activeOptions={{ includeSearch: false }}>
              {text}
              {count === undefined ? null : <span className={classes['count']}>{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
