import type { Icon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes } from 'react';
import classes from './IconButton.module.css';

interface Props extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label' | 'children'> {
  icon: Icon;
  /** What it does, in words: read out and shown as a tip. */
  label: string;
}

export function IconButton({ icon: Icon, label, ...rest }: Props) {
  return (
    <button {...rest} type="button" className={classes['button']} aria-label={label} title={label}>
      <Icon size={20} stroke={1.75} aria-hidden />
    </button>
  );
}
