import { DrumStar } from './DrumStar';
import classes from './Medal.module.css';

interface MedalProps {
  /** 1, 2, 3 take gold, silver, bronze; further ranks take bronze's quiet cousin. */
  rank: number;
  size?: 'small' | 'large';
}

/** The round medal: decoration beside a prize's name, which carries the meaning. */
export function Medal({ rank, size = 'small' }: MedalProps) {
  return (
    <span className={classes['medal']} data-rank={Math.min(rank, 4)} data-size={size} aria-hidden>
      <DrumStar size="100%" detail={size === 'large' ? 'drum' : 'star'} />
    </span>
  );
}

interface RibbonProps {
  rank: number;
  /** The prize's name. */
  children: string;
}

/** The strip across an entry that won. */
export function Ribbon({ rank, children }: RibbonProps) {
  return (
    <span className={classes['ribbon']} data-rank={Math.min(rank, 4)}>
      <Medal rank={rank} />
      <span>{children}</span>
    </span>
  );
}
