import { IconArrowRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ContestLineFragment } from '../../generated/graphql';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { ContestDeadline, ContestStage } from './ContestStage';
import classes from './ContestLine.module.css';
import { actionOf } from './stage';

const PLACES = {
  winners: '/contests/$slug/winners',
  results: '/contests/$slug/results',
  vote: '/contests/$slug/vote',
  submit: '/contests/$slug',
  wait: '/contests/$slug',
} as const;

function Go({ contest }: { contest: ContestLineFragment }) {
  const { t } = useTranslation('contests');
  const action = actionOf(contest);
  if (action === 'wait') return null;
  return (
    <Link to={PLACES[action]} params={{ slug: contest.slug }} className={classes['go']}>
      {t(`action.${action}`)}
      <IconArrowRight size={18} stroke={2} aria-hidden />
      <span className={classes['hidden']}>: {localized(contest.title)}</span>
    </Link>
  );
}

interface LineProps {
  contest: ContestLineFragment;
  /** 2 under a page's heading, 3 under a section's. */
  level: 2 | 3;
}

/** One contest in a list: what it is, its stage, what can be done and by when. */
export function ContestLine({ contest, level }: LineProps) {
  const Heading = `h${level}` as const;
  const { t } = useTranslation('contests');
  const { slug, title, summary, season, publicEntryCount: entries, tracks } = contest;
  return (
    <li className={classes['line']}>
      <div className={classes['main']}>
        <p className={classes['season']}>{localized(season.name)}</p>
        <Heading className={classes['title']}>
          <Link to="/contests/$slug" params={{ slug }}>
            {localized(title)}
          </Link>
        </Heading>
        <p className={classes['summary']}>{localized(summary)}</p>
        <p className={classes['facts']}>
          {localized(contest.organiserName)}
          {tracks.length > 0 && ` · ${t('line.tracks', { count: tracks.length })}`}
          {entries > 0 &&
            ` · ${t('line.entries', { count: entries, shown: formatNumber(entries) })}`}
        </p>
      </div>
      <div className={classes['now']}>
        <ContestStage contest={contest} />
        <ContestDeadline contest={contest} compact />
        <Go contest={contest} />
      </div>
    </li>
  );
}

interface LinesProps {
  contests: readonly ContestLineFragment[];
  level: 2 | 3;
}

export function ContestLines({ contests, level }: LinesProps) {
  return (
    <ul className={classes['lines']}>
      {contests.map((contest) => (
        <ContestLine key={contest.id} contest={contest} level={level} />
      ))}
    </ul>
  );
}
