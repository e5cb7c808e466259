import type { Icon } from '@tabler/icons-react';
import type { ButtonHTMLAttributes } from 'react';
import classes from './Button.module.css';

/** One `primary` a page; `danger` for what cannot easily be undone; `quiet` inside rows and toolbars. */
export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: ButtonLook;
  icon?: Icon;
  /** Working: stays focusable and keeps its size, but does not act again. */
  pending?: boolean;
  wide?: boolean;
}

/** For doing something. For going somewhere use ButtonLink. */
export function Button(props: Props) {
  const {
    look = 'primary',
    icon: Icon,
    pending = false,
    wide,
    children,
    onClick,
    type,
    ...rest
  } = props;
  return (
    <button
      {...rest}
      type={type ?? 'button'}
      className={classes['button']}
      data-look={look}
      data-wide={wide ?? undefined}
      aria-busy={pending || undefined}
      aria-disabled={pending || undefined}
      onClick={(event) => {
        if (pending) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {pending ? (
        <span className={classes['spinner']} aria-hidden />
      ) : (
        Icon && <Icon size={20} stroke={1.75} aria-hidden />
      )}
      {children}
    </button>
  );
}
