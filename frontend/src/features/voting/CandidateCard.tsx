import { IconCheck, IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';
import { DrumStar } from '../../ui/DrumStar';
import classes from './CandidateCard.module.css';
import type { Candidate } from './selection';

interface Props {
  entry: Candidate;
  chosen: boolean;
  /** One is chosen: the mark is round, as of a radio button. */
  one: boolean;
  onToggle: () => void;
}

function Cover({ entry: { coverUrl } }: { entry: Candidate }) {
  if (coverUrl) return <img src={coverUrl} alt="" loading="lazy" decoding="async" />;
  return (
    <span className={classes['plate']} aria-hidden>
      <DrumStar size="60%" />
    </span>
  );
}

/** An entry to be chosen: pressing the picture or the button chooses it, the title leads to its page. */
export function CandidateCard({ entry, chosen, one, onToggle }: Props) {
  const { t } = useTranslation('voting');
  const { id, title, summary, track, unit, cost } = entry;
  const Icon = chosen ? IconCheck : IconPlus;
  return (
    <li className={classes['card']} data-chosen={chosen || undefined}>
      {/* The button below says the same to keyboards and screen readers. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div className={classes['cover']} onClick={onToggle}>
        <Cover entry={entry} />
        <span className={classes['mark']} data-round={one || undefined} aria-hidden>
          {chosen && <IconCheck size={22} stroke={2.5} />}
        </span>
      </div>
      <div className={classes['body']}>
        {track && <p className={classes['quiet']}>{localized(track.name)}</p>}
        <h2 className={classes['title']}>
          <Link to="/entries/$id" params={{ id }}>
            {title}
          </Link>
        </h2>
        {unit && <p className={classes['quiet']}>{localized(unit.name)}</p>}
        <p className={classes['summary']}>{summary}</p>
        {cost != null && (
          <p className={classes['cost']}>{t('cost', { cost: formatNumber(Number(cost), 0) })}</p>
        )}
      </div>
      <button
        type="button"
        className={classes['choose']}
        aria-pressed={chosen}
        aria-label={t('chooseName', { title })}
        onClick={onToggle}
      >
        <Icon size={20} stroke={2} aria-hidden />
        {t(chosen ? 'chosen' : 'choose')}
      </button>
    </li>
  );
}
