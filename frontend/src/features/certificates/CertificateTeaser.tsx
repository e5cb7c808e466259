import { useTranslation } from 'react-i18next';
import classes from './Certificates.module.css';
import { SerialForm } from './SerialForm';

/** The check of a certificate on the front page, in short. */
export function CertificateTeaser() {
  const { t } = useTranslation('certificates');
  return (
    <section className={classes['teaser']}>
      <div>
        <h2>{t('home.title')}</h2>
        <p>{t('home.words')}</p>
      </div>
      <SerialForm quiet />
    </section>
  );
}
