import { Link } from '@tanstack/react-router';
import { DrumStar } from '../DrumStar';
import classes from './Wordmark.module.css';

export function Wordmark() {
  return (
    <Link to="/" className={classes['mark']}>
      <span className={classes['seal']}>
        <DrumStar size="1.7rem" detail="star" />
      </span>
      <span className={classes['name']}>Vinh Danh</span>
    </Link>
  );
}
