import { Link, useLocation, type LinkProps } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import classes from './TabLinks.module.css';

export interface TabLink {
  key: string;
  label: string;
  link: LinkProps;
  count?: number;
}

/** On a phone the row is wider than the screen: the page one is on comes into view, the screen stays. */
function useHereInView() {
  const row = useRef<HTMLUListElement>(null);
  const here = useLocation({ select: ({ pathname }) => pathname });
  useEffect(() => {
    const active = row.current?.querySelector('[aria-current="page"]');
    if (!row.current || !active) return;
    const [box, tab] = [row.current.getBoundingClientRect(), active.getBoundingClientRect()];
    row.current.scrollLeft += tab.left + tab.width / 2 - (box.left + box.width / 2);
  }, [here]);
  return row;
}

/** Pages beside each other under one heading: links, so that each has its address. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  const row = useHereInView();
  return (
    <nav aria-label={label} className={classes['nav']}>
      <ul className={classes['tabs']} ref={row}>
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
