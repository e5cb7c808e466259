import { NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  AdminInviteToUnitDocument,
  AdminRemoveMemberDocument,
  AdminRolesDocument,
  AdminUnitDocument,
  type AdminUnitQuery,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { queryFor } from '../../lib/graphql';
import { localized } from '../../lib/localized';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { Dialog } from '../../ui/Dialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { ListSkeleton } from '../../ui/Skeletons';
import { StatusBadge } from '../../ui/StatusBadge';
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

type Member = NonNullable<AdminUnitQuery['unit']>['members'][number];

function Remove({
  member,
  unit,
  onClose,
}: {
  member: Member;
  unit: AdminUnit;
  onClose: () => void;
}) {
  const { t } = useTranslation('administration');
  const remove = useOperation(AdminRemoveMemberDocument, {
    refreshes: [AdminUnitDocument, AdminRolesDocument],
    onDone: onClose,
  });
  const words = { name: member.user.name, unit: localized(unit.name) };
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('members.removeAsk', words)}
      confirm={t('members.remove')}
      pending={remove.pending}
      onConfirm={() => remove.run({ membershipId: member.id })}
    >
      <p>{t('members.removeWords', words)}</p>
      <ErrorSummary problem={remove.problem} />
    </ConfirmDialog>
  );
}

/** Who belongs to a unit and who coordinates it; more are invited by mail. */
export function Members({ unit, onClose }: { unit: AdminUnit; onClose: () => void }) {
  const { t } = useTranslation('administration');
  const { data } = useQuery({
    ...queryFor(AdminUnitDocument, { id: unit.id }),
    throwOnError: true,
  });
  const { data: roles } = useQuery(queryFor(AdminRolesDocument, {}));
  const [removing, setRemoving] = useState<Member | null>(null);
  const coordinators = new Set(
    roles?.roleGrants
      .filter((grant) => grant.role === 'COORDINATOR' && grant.unit?.id === unit.id)
      .map(({ user }) => user.id),
  );
  const members = data?.unit?.members;
  return (
    <Dialog open onClose={onClose} title={t('people', { name: localized(unit.name) })}>
      <Invite unitId={unit.id} />
      {!members && <ListSkeleton rows={3} />}
      {members?.length === 0 && <p className={classes['quiet']}>{t('members.none')}</p>}
      {members?.map((member) => {
        const { id, title, user } = member;
        return (
          <div key={id} className={classes['member']}>
            <span>
              {user.name}{' '}
              {coordinators.has(user.id) && (
                <StatusBadge tone="good">{t('members.COORDINATOR')}</StatusBadge>
              )}
              <span className={classes['quiet']}>
                {[title, user.email].filter(Boolean).map((text) => ` · ${text ?? ''}`)}
              </span>
            </span>
            <Button
              look="quiet"
              aria-label={`${t('members.remove')}: ${user.name}`}
              onClick={() => {
                setRemoving(member);
              }}
            >
              {t('members.remove')}
            </Button>
          </div>
        );
      })}
      {removing && (
        <Remove
          member={removing}
          unit={unit}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </Dialog>
  );
}
