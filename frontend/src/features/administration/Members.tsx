import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AdminInviteToUnitDocument,
  AdminRemoveMemberDocument,
  AdminUnitDocument,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { ListSkeleton } from '../../ui/Skeletons';
import { showToast } from '../../ui/toasts';
import type { AdminUnit } from './Administration';
import classes from './Administration.module.css';

type Kind = 'MEMBER' | 'COORDINATOR';

function Invite({ unitId }: { unitId: string }) {
  const { t } = useTranslation('administration');
  const [email, setEmail] = useState('');
  const [kind, setKind] = useState<Kind>('MEMBER');
  const invite = useOperation(AdminInviteToUnitDocument, {
    onDone: (invitation) => {
      setEmail('');
      showToast(t('members.invited', { email: invitation.email }));
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void invite.run({ unitId, email, kind });
      }}
    >
      <ErrorSummary problem={invite.problem} />
      <div className={classes['row']}>
        <TextInput
          {...fieldProps('email', invite.fieldErrors)}
          type="email"
          required
          label={t('members.email')}
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        <NativeSelect
          {...fieldProps('kind', invite.fieldErrors)}
          label={t('members.kind')}
          data={(['MEMBER', 'COORDINATOR'] as const).map((value) => ({
            value,
            label: t(`members.${value}`),
          }))}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as Kind);
          }}
        />
        <Button type="submit" look="secondary" pending={invite.pending}>
          {t('members.invite')}
        </Button>
      </div>
    </form>
  );
}

/** Who belongs to a unit; more are invited by mail. */
export function Members({ unit, onClose }: { unit: AdminUnit; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { data } = useQuery({
    ...queryFor(AdminUnitDocument, { id: unit.id }),
    throwOnError: true,
  });
  const remove = useOperation(AdminRemoveMemberDocument, { refreshes: [AdminUnitDocument] });
  const members = data?.unit?.members;
  return (
    <Dialog open onClose={onClose} title={t('people', { name: localized(unit.name) })}>
      <Invite unitId={unit.id} />
      <ErrorSummary problem={remove.problem} />
      {!members && <ListSkeleton rows={3} />}
      {members?.length === 0 && <p className={classes['quiet']}>{t('members.none')}</p>}
      {members?.map(({ id, title, user }) => (
        <div key={id} className={classes['member']}>
          <span>
            {user.name}
            <span className={classes['quiet']}>
              {[title, user.email].filter(Boolean).map((text) => ` · ${text ?? ''}`)}
            </span>
          </span>
          <Button
            look="quiet"
            aria-label={`${t('members.remove')}: ${user.name}`}
            pending={remove.pending}
            onClick={() => void remove.run({ membershipId: id })}
          >
            {t('members.remove')}
          </Button>
        </div>
      ))}
    </Dialog>
  );
}
