import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatNumber, formatPercent } from '../../lib/numbers';
import { Medal } from '../../ui/Medal';
import { Section } from '../../ui/Page';
import type { Contest } from './ContestPage';
import classes from './ContestTerms.module.css';

/** What can be won, highest first. */
export function Prizes({ contest }: { contest: Contest }) {
  const { t } = useTranslation('contests');
  const prizes = contest.prizes.toSorted((a, b) => a.rank - b.rank);
  return (
    <Section title={t('page.prizes')}>
      <ol className={classes['prizes']}>
        {prizes.map(({ id, rank, name, reward, quantity, track }) => (
          <li key={id}>
            <Medal rank={rank} />
            <div>
              <p className={classes['prize']}>
                {localized(name)}
                {track && <span> · {localized(track.name)}</span>}
              </p>
              <p className={classes['quiet']}>
                {t('page.prizeQuantity', { count: quantity })}
                {localized(reward) && ` · ${localized(reward)}`}
              </p>
            </div>
          </li>
        ))}
      </ol>
    </Section>
  );
}

export function Tracks({ contest }: { contest: Contest }) {
  const { t } = useTranslation('contests');
  return (
    <Section title={t('page.tracks')}>
      <ul className={classes['tracks']}>
        {contest.tracks.map(({ id, name, summary, entryCount }) => (
          <li key={id}>
            <p className={classes['prize']}>{localized(name)}</p>
            {localized(summary) && <p>{localized(summary)}</p>}
            {entryCount > 0 && (
              <p className={classes['quiet']}>
                {t('page.trackEntries', { count: entryCount, shown: formatNumber(entryCount) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function useMethod({ juryWeight, publicWeight }: Contest): string {
  const { t } = useTranslation('contests');
  const [jury, ofPublic] = [Number(juryWeight), Number(publicWeight)];
  if (ofPublic === 0) return t('page.juryOnly');
  if (jury === 0) return t('page.publicOnly');
  return t('page.weights', {
    jury: formatPercent(jury / 100),
    public: formatPercent(ofPublic / 100),
  });
}

/** How entries are judged, in plain words, with the rubric. */
export function Judging({ contest }: { contest: Contest }) {
  const { t } = useTranslation('contests');
  const method = useMethod(contest);
  const byJury = Number(contest.juryWeight) > 0;
  return (
    <Section title={t('page.judging')}>
      <div className={classes['judging']}>
        <p>{method}</p>
        {byJury && <p>{t('page.judges', { count: contest.judgesPerEntry })}</p>}
        {byJury && contest.criteria.length > 0 && (
          <ul className={classes['criteria']}>
            {contest.criteria.map(({ id, name, guidance, weight }) => (
              <li key={id}>
                <p className={classes['criterion']}>
                  <span>{localized(name)}</span>
                  <span className={classes['weight']}>{formatPercent(Number(weight) / 100)}</span>
                </p>
                <span className={classes['bar']} aria-hidden>
                  <span style={{ width: `${Number(weight)}%` }} />
                </span>
                {localized(guidance) && <p className={classes['quiet']}>{localized(guidance)}</p>}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Section>
  );
}
