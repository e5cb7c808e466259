import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/ButtonLink';
import { DrumStar } from '../../ui/DrumStar';
import { Page } from '../../ui/Page';
import { usePageTitle } from '../../ui/usePageTitle';
import classes from './Home.module.css';

const PROMISES = ['open', 'fair', 'checkable'] as const;

function Hero() {
  const { t } = useTranslation('home');
  return (
    <div className={classes['hero']}>
      <DrumStar size="46rem" className={classes['drum']} />
      <div className={classes['inner']}>
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

/** What this is, and the two ways in. */
export function Home() {
  const { t } = useTranslation('home');
  usePageTitle(t('title'));
  return (
    <>
      <Hero />
      <Page>
        <ul className={classes['promises']}>
          {PROMISES.map((promise) => (
            <li key={promise}>
              <h2>{t(`promises.${promise}.title`)}</h2>
              <p>{t(`promises.${promise}.words`)}</p>
            </li>
          ))}
        </ul>
      </Page>
    </>
  );
}
