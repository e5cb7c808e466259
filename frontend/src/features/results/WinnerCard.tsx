import { IconCertificate } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { WinnerPartsFragment } from '../../generated/graphql';
import { authorLine } from '../../lib/authors';
import { localized } from '../../lib/localized';
import { DrumStar } from '../../ui/DrumStar';
import { Medal } from '../../ui/Medal';
import classes from './Winners.module.css';

function Cover({ coverUrl }: { coverUrl: string | null }) {
  return (
    <div className={classes['cover']}>
      {coverUrl ? (
        <img src={coverUrl} alt="" decoding="async" />
      ) : (
        <span className={classes['plate']} aria-hidden>
          <DrumStar size="62%" />
        </span>
      )}
    </div>
  );
}

function PrizeWords({ prize }: { prize: WinnerPartsFragment['prize'] }) {
  const extra = [prize.track && localized(prize.track.name), localized(prize.reward)];
  return (
    <div>
      <p className={classes['prize']}>{localized(prize.name)}</p>
      <p className={classes['quiet']}>{extra.filter(Boolean).join(' · ')}</p>
    </div>
  );
}

/** One award: the people first, then what they made. */
export function WinnerCard({ award, first }: { award: WinnerPartsFragment; first: boolean }) {
  const { t } = useTranslation('results');
  const { entry, prize, serial } = award;
  const names = authorLine(entry.contributors, (count) => t('winners.namesHidden', { count }));
  return (
    <article className={classes['winner']}>
      <Cover coverUrl={entry.coverUrl} />
      <div className={classes['words']}>
        <div className={classes['medal']}>
          <Medal rank={prize.rank} size="large" />
          <PrizeWords prize={prize} />
        </div>
        <p className={classes['names']}>{names}</p>
        {entry.unit && <p className={classes['quiet']}>{localized(entry.unit.name)}</p>}
        <h2>
          <Link to="/entries/$id" params={{ id: entry.id }}>
            {entry.title}
          </Link>
        </h2>
        {first && <p className={classes['summary']}>{entry.summary}</p>}
        <p className={classes['links']}>
          <Link to="/certificates/$serial" params={{ serial }}>
            <IconCertificate size={20} stroke={1.75} aria-hidden />
            {t('winners.certificate')} <span>{serial}</span>
          </Link>
        </p>
      </div>
    </article>
  );
}
