import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AccountPageDocument, RevokeApiTokenDocument } from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Section } from '../../ui/Page';
import { showToast } from '../../ui/toasts';
import type { Account } from './AccountPage';
import classes from './AccountPage.module.css';
import { NewApiToken } from './NewApiToken';

type Token = Account['apiTokens'][number];

function Row({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { t } = useTranslation('account');
  const { name, createdAt, expiresAt } = token;
  return (
    <li className={classes['row']}>
      <div className={classes['words']}>
        <p className={classes['name']}>{name}</p>
        <p className={classes['quiet']}>
          {t('tokens.expires', { from: formatDate(createdAt), until: formatDate(expiresAt) })}
        </p>
      </div>
      <Button look="secondary" aria-label={t('tokens.revokeNamed', { name })} onClick={onRevoke}>
        {t('tokens.revoke')}
      </Button>
    </li>
  );
}

function RevokeDialog({ token, onClose }: { token: Token; onClose: () => void }) {
  const { t } = useTranslation('account');
  const revoke = useOperation(RevokeApiTokenDocument, {
    refreshes: [AccountPageDocument],
    onDone: () => {
      showToast(t('tokens.revoked'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('tokens.revokeTitle', { name: token.name })}
      confirm={t('tokens.revoke')}
      danger
      pending={revoke.pending}
      onConfirm={() => revoke.run({ id: token.id })}
    >
      <ErrorSummary problem={revoke.problem} />
      {t('tokens.revokeWords')}
    </ConfirmDialog>
  );
}

/** Tokens for programs: made, shown once, revoked. */
export function ApiTokens({ tokens }: { tokens: readonly Token[] }) {
  const { t } = useTranslation('account');
  const [leaving, setLeaving] = useState<Token | null>(null);
  return (
    <Section title={t('tokens.title')} lead={t('tokens.lead')}>
      {tokens.length === 0 ? (
        <p className={classes['quiet']}>{t('tokens.none')}</p>
      ) : (
        <ul className={classes['rows']}>
          {tokens.map((token) => (
            <Row
              key={token.id}
              token={token}
              onRevoke={() => {
                setLeaving(token);
              }}
            />
          ))}
        </ul>
      )}
      <NewApiToken />
      {leaving && (
        <RevokeDialog
          token={leaving}
          onClose={() => {
            setLeaving(null);
          }}
        />
      )}
    </Section>
  );
}
