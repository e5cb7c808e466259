import { useTranslation } from 'react-i18next';
import {
  RevokeUnitInvitationDocument,
  UnitMembersDocument,
  type UnitMembersQuery,
} from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { showToast } from '../../ui/toasts';
import classes from './UnitPage.module.css';

type Invitation = NonNullable<UnitMembersQuery['unit']>['invitations'][number];

/** Invitations into the unit that nobody has answered yet. */
export function PendingInvitations({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation('units');
  const revoke = useOperation(RevokeUnitInvitationDocument, {
    refreshes: [UnitMembersDocument],
    onDone: () => {
      showToast(t('members.revoked'));
    },
  });
  if (invitations.length === 0) return null;
  return (
    <div className={classes['invitations']}>
      <h3>{t('members.pending', { count: invitations.length })}</h3>
      <ErrorSummary problem={revoke.problem} />
      <ul>
        {invitations.map(({ id, email, kind, expiresAt }) => (
          <li key={id}>
            <span>
              {email}{' '}
              <span className={classes['quiet']}>
                {t(kind === 'COORDINATOR' ? 'members.COORDINATOR' : 'members.MEMBER')} ·{' '}
                {t('members.until', { date: formatDate(expiresAt) })}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={t('members.revokeNamed', { email })}
              pending={revoke.pending}
              onClick={() => void revoke.run({ id })}
            >
              {t('members.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
