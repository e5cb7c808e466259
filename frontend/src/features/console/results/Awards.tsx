import { Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleResultsDocument, RevokeAwardDocument } from '../../../generated/graphql';
import { formatDate } from '../../../lib/dates';
import { fieldProps } from '../../../lib/fields';
import { localized } from '../../../lib/localized';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Section } from '../../../ui/Page';
import { StatusBadge } from '../../../ui/StatusBadge';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import classes from '../Console.module.css';
import type { ResultsPart } from './ResultsConsole';

type Award = ResultsPart['awards'][number];

function Revoke({ award, onClose }: { award: Award; onClose: () => void }) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const revoke = useOperation(RevokeAwardDocument, {
    refreshes: [ConsoleResultsDocument],
    onDone: onClose,
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('awards.revokeAsk', { prize: localized(award.prize.name) })}
      actions={
        <Button
          look="danger"
          pending={revoke.pending}
          onClick={() => void revoke.run({ id: award.id, reason })}
        >
          {t('awards.revoke')}
        </Button>
      }
    >
      <div className={classes['stack']}>
        <p>{t('awards.revokeWords', { entry: award.entry.title })}</p>
        <ErrorSummary problem={revoke.problem} />
        <Textarea
          {...fieldProps('reason', revoke.fieldErrors)}
          label={t('awards.reason')}
          required
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </div>
    </Dialog>
  );
}

function Certificate({ award }: { award: Award }) {
  const { t } = useTranslation('console');
  return (
    <span className={classes['row']}>
      <Link to="/certificates/$serial" params={{ serial: award.serial }}>
        {award.serial}
      </Link>
      {award.certificateUrl ? (
        <a href={award.certificateUrl}>PDF</a>
      ) : (
        <span className={classes['small']}>{t('awards.rendering')}</span>
      )}
    </span>
  );
}

function useColumns(onRevoke: (award: Award) => void): Column<Award>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'prize',
      header: t('awards.prize'),
      cell: ({ prize }) => localized(prize.name),
      sort: ({ prize }) => prize.rank,
      csv: ({ prize }) => localized(prize.name),
    },
    {
      id: 'entry',
      header: t('entries.entry'),
      isTitle: true,
      cell: ({ entry }) => (
        <Link to="/entries/$id" params={{ id: entry.id }}>
          {entry.code} {entry.title}
        </Link>
      ),
      csv: ({ entry }) => `${entry.code ?? ''} ${entry.title}`,
    },
    {
      id: 'decision',
      header: t('awards.number'),
      cell: ({ decision }) => `${decision.number}, ${formatDate(decision.decidedOn)}`,
      csv: ({ decision }) => decision.number,
    },
    {
      id: 'certificate',
      header: t('awards.certificate'),
      cell: (award) => <Certificate award={award} />,
      csv: ({ serial }) => serial,
    },
    {
      id: 'state',
      header: t('people.actions'),
      cell: (award) =>
        award.revokedAt ? (
          <StatusBadge tone="bad">
            {t('awards.revoked', { reason: award.revocationReason })}
          </StatusBadge>
        ) : (
          award.viewerCan.revoke && (
            <span className={classes['nowrap']}>
              <Button
                look="quiet"
                aria-label={`${t('awards.revoke')}: ${award.serial}`}
                onClick={() => {
                  onRevoke(award);
                }}
              >
                {t('awards.revoke')}
              </Button>
            </span>
          )
        ),
    },
  ];
}

/** All awards recorded, with their certificates; revoked ones stay in sight. */
export function Awards({ slug, awards }: { slug: string; awards: readonly Award[] }) {
  const { t } = useTranslation('console');
  const [revoking, setRevoking] = useState<Award | null>(null);
  const columns = useColumns(setRevoking);
  if (awards.length === 0) return null;
  return (
    <Section title={t('awards.title')}>
      <DataTable
        caption={t('awards.title')}
        rows={awards}
        columns={columns}
        keyOf={({ id }) => id}
        exported={{ list: 'awards', filters: { contest: slug } }}
        prefix="awards-"
      />
      {revoking && (
        <Revoke
          award={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </Section>
  );
}
