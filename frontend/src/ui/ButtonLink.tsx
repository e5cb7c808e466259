import type { Icon } from '@tabler/icons-react';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';
import classes from './Button.module.css';
import type { ButtonLook } from './Button';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  look?: ButtonLook;
  icon?: Icon;
  wide?: boolean;
  ref?: Ref<HTMLAnchorElement>;
}

/** A plain anchor that looks like a button, for addresses outside the pages (a PDF, a download). */
export function ButtonAnchor({ look = 'primary', icon: Icon, wide, children, ...rest }: Props) {
  return (
    <a {...rest} className={classes['button']} data-look={look} data-wide={wide ?? undefined}>
      {Icon && <Icon size={20} stroke={1.75} aria-hidden />}
      {children}
    </a>
  );
}

/** A link to another page that looks like a button: for going somewhere. */
export const ButtonLink = createLink(ButtonAnchor);
