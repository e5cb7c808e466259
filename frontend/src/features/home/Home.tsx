import { useQuery } from '@tanstack/react-query';
import { IconBulb, IconGavel, IconHandFinger } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeSeasonsDocument } from '../../generated/graphql';
import { formatDateRange, serverNow, toLocalInput } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { ButtonLink } from '../../ui/ButtonLink';
import { DrumStar } from '../../ui/DrumStar';
import { Page, Section } from '../../ui/Page';
import { usePageTitle } from '../../ui/usePageTitle';
import classes from './Home.module.css';
import { seasonFor } from './season';

interface Props {
  /** What is open now. */
  contests: ReactNode;
  /** Who won of late. */
  winners: ReactNode;
  /** Where a certificate is checked. */
  check: ReactNode;
}

/** Names the season that is on; the page does not wait for it. */
function Season() {
  const { t } = useTranslation('home');
  const { data } = useQuery(queryFor(HomeSeasonsDocument, {}));
  const found = data && seasonFor(data.seasons, toLocalInput(serverNow()).slice(0, 10));
  if (!found) return <p className={classes['season']}>&nbsp;</p>;
  const { season, time } = found;
  return (
    <p className={classes['season']}>
      <span>{t(`season.${time}`)}</span> {localized(season.name)}{' '}
      <span className={classes['dates']}>{formatDateRange(season.startsOn, season.endsOn)}</span>
    </p>
  );
}

function Hero() {
  const { t } = useTranslation('home');
  return (
    <div className={classes['hero']}>
      <DrumStar size="46rem" className={classes['drum']} />
      <div className={classes['inner']}>
        <Season />
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p className={classes['purpose']}>{t('purpose')}</p>
        <div className={classes['actions']}>
          <ButtonLink to="/contests">{t('contests')}</ButtonLink>
          <ButtonLink to="/showcase" look="secondary">
            {t('showcase')}
          </ButtonLink>
        </div>
      </div>
    </div>
  );
}

const WAYS = [
  { key: 'author', icon: IconBulb, to: '/contests' },
  { key: 'voter', icon: IconHandFinger, to: '/contests' },
  { key: 'judge', icon: IconGavel, to: '/judging' },
] as const;

/** One glance for each of the three who take part. */
function How() {
  const { t } = useTranslation('home');
  return (
    <Section title={t('how.title')}>
      <ul className={classes['ways']}>
        {WAYS.map(({ key, icon: Icon, to }) => (
          <li key={key}>
            <Icon size={28} stroke={1.5} aria-hidden />
            <h3>{t(`how.${key}.title`)}</h3>
            <p>{t(`how.${key}.steps`)}</p>
            <ButtonLink to={to} look="quiet">
              {t(`how.${key}.action`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The front page: what is going on, who won, how to take part, and the check of a certificate. */
export function Home({ contests, winners, check }: Props) {
  const { t } = useTranslation('home');
  usePageTitle(t('title'));
  return (
    <>
      <Hero />
      <Page>
        {contests}
        {winners}
        <How />
        {check}
      </Page>
    </>
  );
}
