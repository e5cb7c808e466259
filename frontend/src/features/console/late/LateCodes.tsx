import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleLateDocument,
  RevokeLateCodeDocument,
  type LateCodePartsFragment,
} from '../../../generated/graphql';
import { formatDateTime } from '../../../lib/dates';
import { formatNumber } from '../../../lib/numbers';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { CopyButton } from '../../../ui/CopyButton';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { StatusBadge } from '../../../ui/StatusBadge';
import classes from './Late.module.css';
import { lateLink } from './NewLateCode';

type Code = LateCodePartsFragment;

function State({ code }: { code: Code }) {
  const { t } = useTranslation('console');
  if (code.revokedAt !== null) return <StatusBadge tone="bad">{t('late.revoked')}</StatusBadge>;
  if (code.isUsable) return <StatusBadge tone="good">{t('late.usable')}</StatusBadge>;
  return (
    <StatusBadge tone="neutral">
      {t(code.uses >= code.maxUses ? 'late.usedUp' : 'late.expired')}
    </StatusBadge>
  );
}

function Uses({ uses }: { uses: Code['recordedUses'] }) {
  const { t } = useTranslation('console');
  if (uses.length === 0) return <p className={classes['quiet']}>{t('late.noUses')}</p>;
  return (
    <ul className={classes['uses']}>
      {uses.map(({ id, usedAt, usedBy, entryId, entryCode }) => (
        <li key={id}>
          {t('late.used', { name: usedBy?.name ?? t('late.gone'), time: formatDateTime(usedAt) })}
          {' · '}
          {entryId !== null && entryCode !== null ? (
            <Link to="/workspace/entries/$id" params={{ id: entryId }}>
              {entryCode}
            </Link>
          ) : (
            <span className={classes['quiet']}>{t('late.notSubmitted')}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

interface LineProps {
  code: Code;
  onRevoke: (() => void) | null;
}

function Line({ code, onRevoke }: LineProps) {
  const { t } = useTranslation('console');
  return (
    <li className={classes['code']}>
      <div className={classes['head']}>
        <h3>{code.label}</h3>
        <State code={code} />
      </div>
      {code.text !== null && <p className={classes['text']}>{code.text}</p>}
      <p>
        {t('late.facts', {
          uses: formatNumber(code.uses),
          max: formatNumber(code.maxUses),
          until: formatDateTime(code.extendsUntil),
          expires: formatDateTime(code.expiresAt),
        })}
      </p>
      <Uses uses={code.recordedUses} />
      {code.isUsable && (
        <div className={classes['actions']}>
          {code.text !== null && (
            <>
              <CopyButton text={code.text} label={t('late.copyCode')} />
              <CopyButton text={lateLink(code.text)} label={t('late.copyLink')} />
            </>
          )}
          {onRevoke && (
            <Button
              look="quiet"
              aria-label={`${t('late.revoke')}: ${code.label}`}
              onClick={onRevoke}
            >
              {t('late.revoke')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Revoke({ code, onClose }: { code: Code; onClose: () => void }) {
  const { t } = useTranslation('console');
  const revoke = useOperation(RevokeLateCodeDocument, {
    refreshes: [ConsoleLateDocument],
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('late.revokeTitle', { label: code.label })}
      confirm={t('late.revoke')}
      danger
      pending={revoke.pending}
      onConfirm={() => revoke.run({ id: code.id })}
    >
      <ErrorSummary problem={revoke.problem} />
      {t('late.revokeWords', { count: code.uses })}
    </ConfirmDialog>
  );
}

interface Props {
  codes: readonly Code[];
  canRevoke: boolean;
}

/** Every code of the contest with who used it when. */
export function LateCodes({ codes, canRevoke }: Props) {
  const { t } = useTranslation('console');
  const [revoking, setRevoking] = useState<Code | null>(null);
  if (codes.length === 0) return <p className={classes['quiet']}>{t('late.none')}</p>;
  return (
    <>
      <ul className={classes['codes']}>
        {codes.map((code) => (
          <Line
            key={code.id}
            code={code}
            onRevoke={
              canRevoke
                ? () => {
                    setRevoking(code);
                  }
                : null
            }
          />
        ))}
      </ul>
      {revoking && (
        <Revoke
          code={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </>
  );
}
