import { useTranslation } from 'react-i18next';
import { DrumStar } from '../../ui/DrumStar';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import classes from './Certificates.module.css';
import { SerialForm } from './SerialForm';

/** Where a certificate is checked. */
export function CertificateSearch() {
  const { t } = useTranslation('certificates');
  return (
    <>
      <PageHeader title={t('title')} purpose={t('purpose')} />
      <Page>
        <div className={classes['search']}>
          <div className={classes['ask']}>
            <SerialForm />
            <div>
              <h2>{t('where')}</h2>
              <p>{t('whereWords')}</p>
            </div>
          </div>
          <DrumStar size="16rem" className={classes['star']} />
        </div>
      </Page>
    </>
  );
}
