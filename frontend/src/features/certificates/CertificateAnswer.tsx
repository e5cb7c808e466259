import { useSuspenseQuery } from '@tanstack/react-query';
import {
  IconCertificate,
  IconCircleCheck,
  IconCircleX,
  IconPrinter,
  IconHelpCircle,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CertificateCheckDocument, type CertificateCheckQuery } from '../../generated/graphql';
import { formatDate, formatDateTime, serverNow } from '../../lib/dates';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { Button } from '../../ui/Button';
import { ButtonAnchor, ButtonLink } from '../../ui/ButtonLink';
import { DrumStar } from '../../ui/DrumStar';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import classes from './Certificates.module.css';
import { SerialForm } from './SerialForm';

type Certificate = NonNullable<CertificateCheckQuery['certificate']>;
const ICONS = { valid: IconCircleCheck, revoked: IconCircleX, unknown: IconHelpCircle };

interface VerdictProps {
  verdict: keyof typeof ICONS;
  title: string;
  children: ReactNode;
}

function Verdict({ verdict, title, children }: VerdictProps) {
  const { t } = useTranslation('certificates');
  const Icon = ICONS[verdict];
  return (
    <div className={classes['verdict']} data-verdict={verdict} role="status">
      <Icon size={48} stroke={1.5} aria-hidden />
      <div>
        <p className={classes['verdictTitle']}>{title}</p>
        {children}
        <p className={classes['quiet']}>
          {t('result.checkedAt', { time: formatDateTime(serverNow()) })}
        </p>
      </div>
    </div>
  );
}

function Facts({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { authors, unit, season, signer, decisionNumber: number, decidedOn } = certificate;
  const { entryId: id, contestSlug: slug } = certificate;
  const rows: (readonly [string, ReactNode] | null)[] = [
    [t('result.authors'), authors.join(', ')],
    unit ? [t('result.unit'), localized(unit)] : null,
    [
      t('result.entry'),
      <Link key="entry" to="/entries/$id" params={{ id }}>
        {certificate.entryTitle}
      </Link>,
    ],
    [
      t('result.contest'),
      <Link key="contest" to="/contests/$slug/winners" params={{ slug }}>
        {localized(certificate.contest)}
      </Link>,
    ],
    [t('result.season'), localized(season)],
    [t('result.decision'), t('result.decisionText', { number, date: formatDate(decidedOn) })],
    [t('result.signer'), signer],
    [t('result.serial'), certificate.serial],
  ];
  return (
    <dl className={classes['facts']}>
      {rows
        .filter((row) => row !== null)
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Known({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { isValid, revokedAt, revocationReason: reason } = certificate;
  return (
    <>
      <Verdict
        verdict={isValid ? 'valid' : 'revoked'}
        title={t(isValid ? 'result.valid' : 'result.revoked')}
      >
        {isValid && <p>{t('result.validWords')}</p>}
        {revokedAt && <p>{t('result.revokedWords', { time: formatDateTime(revokedAt) })}</p>}
        {!isValid && reason && <p>{t('result.reason', { reason })}</p>}
      </Verdict>
      <div className={classes['paper']} data-void={!isValid || undefined}>
        <DrumStar size="22rem" className={classes['watermark']} />
        <p className={classes['season']}>{localized(certificate.season)}</p>
        <h2>{localized(certificate.prize)}</h2>
        <Facts certificate={certificate} />
      </div>
    </>
  );
}

function Actions({ certificate }: { certificate: Certificate }) {
  const { t } = useTranslation('certificates');
  const { certificateUrl, isValid } = certificate;
  return (
    <div className={classes['actions']}>
      {certificateUrl && isValid && (
        <ButtonAnchor href={certificateUrl} icon={IconCertificate} target="_blank">
          {t('result.pdf')}
        </ButtonAnchor>
      )}
      {!certificateUrl && isValid && <p className={classes['quiet']}>{t('result.pdfPending')}</p>}
      <Button
        look="secondary"
        icon={IconPrinter}
        onClick={() => {
          window.print();
        }}
      >
        {t('result.print')}
      </Button>
      <ButtonLink to="/certificates" look="quiet">
        {t('result.another')}
      </ButtonLink>
    </div>
  );
}

function Unknown({ serial }: { serial: string }) {
  const { t } = useTranslation('certificates');
  return (
    <>
      <Verdict verdict="unknown" title={t('result.unknown')}>
        <p>{t('result.unknownWords')}</p>
      </Verdict>
      <SerialForm start={serial} />
    </>
  );
}

/** Whether a certificate is genuine and in force, and for what it was given. */
export function CertificateAnswer({ serial }: { serial: string }) {
  const { t } = useTranslation('certificates');
  const { data } = useSuspenseQuery(queryFor(CertificateCheckDocument, { serial }));
  const { certificate } = data;
  return (
    <>
      <PageHeader
        title={t('result.title', { serial: certificate?.serial ?? serial })}
        trail={[{ label: t('result.trail'), link: { to: '/certificates' } }]}
      />
      <Page>
        <div className={classes['answer']}>
          {certificate ? (
            <>
              <Known certificate={certificate} />
              <Actions certificate={certificate} />
            </>
          ) : (
            <Unknown key={serial} serial={serial} />
          )}
        </div>
      </Page>
    </>
  );
}
