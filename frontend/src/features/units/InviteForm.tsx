import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { InviteToUnitDocument, UnitMembersDocument } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { showToast } from '../../ui/toasts';
import type { Unit } from './unit';
import classes from './UnitPage.module.css';

type Kind = 'MEMBER' | 'COORDINATOR';

/** Invites a colleague into a unit. A coordinator is appointed from above, never by their equals. */
export function InviteForm({ unit, units }: { unit: Unit; units: readonly Unit[] }) {
  const { t } = useTranslation('units');
  const [email, setEmail] = useState('');
  const [kind, setKind] = useState<Kind>('MEMBER');
  const invite = useOperation(InviteToUnitDocument, {
    refreshes: [UnitMembersDocument],
    onDone: (invitation) => {
      showToast(t('members.invited', { email: invitation.email }));
      setEmail('');
    },
  });
  const isBelow = units.some(({ id }) => id === unit.parentId);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void invite.run({ unitId: unit.id, email, kind });
      }}
    >
      <ErrorSummary problem={invite.problem} />
      <div className={classes['form']}>
        <TextInput
          {...fieldProps('email', invite.fieldErrors)}
          label={t('members.inviteEmail')}
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => {
            setEmail(event.currentTarget.value);
          }}
        />
        {isBelow && (
          <NativeSelect
            label={t('members.kind')}
            value={kind}
            data={(['MEMBER', 'COORDINATOR'] as const).map((value) => ({
              value,
              label: t(`members.${value}`),
            }))}
            onChange={(event) => {
              setKind(event.currentTarget.value as Kind);
            }}
          />
        )}
        <Button type="submit" look="secondary" pending={invite.pending}>
          {t('members.invite')}
        </Button>
      </div>
    </form>
  );
}
