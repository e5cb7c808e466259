import { IconAlertTriangle, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from './AttentionList.module.css';

interface Props {
  items: readonly { code: string; message: string; href: string }[];
}

/** What waits for the organiser, the most urgent first, each with the way there. */
export function AttentionList({ items }: Props) {
  if (items.length === 0) return null;
  return (
    <ul className={classes['list']}>
      {items.map(({ code, message, href }) => (
        <li key={code}>
          <Link to={href} className={classes['item']}>
            <IconAlertTriangle size={20} stroke={1.75} aria-hidden />
            <span>{message}</span>
            <IconChevronRight size={18} stroke={1.75} aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
