import { NativeSelect, TextInput } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsolePeopleDocument,
  InviteToContestDocument,
  RevokeConsoleRoleDocument,
  WithdrawConsoleInvitationDocument,
  type ConsolePeopleQuery,
} from '../../../generated/graphql';
import { formatDate } from '../../../lib/dates';
import { fieldProps } from '../../../lib/fields';
import { queryFor } from '../../../lib/graphql';
import { localized } from '../../../lib/localized';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Section } from '../../../ui/Page';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import { showToast } from '../../../ui/toasts';
import classes from '../Console.module.css';
import { found } from '../found';

type Contest = NonNullable<ConsolePeopleQuery['contest']>;
type Grant = NonNullable<Contest['console']>['people'][number];
type Invitation = NonNullable<Contest['console']>['invitations'][number];
type Kind = 'ORGANISER' | 'AUDITOR';

const REFRESHED = [ConsolePeopleDocument] as const;

function Invite({ contestId }: { contestId: string }) {
  const { t } = useTranslation('console');
  const [email, setEmail] = useState('');
  const [kind, setKind] = useState<Kind>('ORGANISER');
  const invite = useOperation(InviteToContestDocument, {
    refreshes: REFRESHED,
    onDone: (invitation) => {
      setEmail('');
      showToast(t('people.invited', { email: invitation.email }));
    },
  });
  return (
    <form
      className={classes['stack']}
      onSubmit={(event) => {
        event.preventDefault();
        void invite.run({ contestId, email, kind });
      }}
    >
      <ErrorSummary problem={invite.problem} />
      <div className={classes['row']}>
        <div className={classes['grow']}>
          <TextInput
            {...fieldProps('email', invite.fieldErrors)}
            type="email"
            required
            label={t('people.email')}
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
        </div>
        <NativeSelect
          {...fieldProps('kind', invite.fieldErrors)}
          label={t('people.role')}
          data={(['ORGANISER', 'AUDITOR'] as const).map((value) => ({
            value,
            label: t(`role.${value}`),
          }))}
          value={kind}
          onChange={(event) => {
            setKind(event.currentTarget.value as Kind);
          }}
        />
        <Button type="submit" pending={invite.pending}>
          {t('people.invite')}
        </Button>
      </div>
    </form>
  );
}

function useColumns(onRevoke: ((grant: Grant) => void) | null): Column<Grant>[] {
  const { t } = useTranslation('console');
  return [
    {
      id: 'name',
      header: t('people.name'),
      isTitle: true,
      cell: ({ user }) => user.name,
      sort: ({ user }) => user.name,
    },
    { id: 'email', header: t('people.email'), cell: ({ user }) => user.email },
    { id: 'role', header: t('people.role'), cell: ({ role }) => t(`role.${role}`) },
    {
      id: 'scope',
      header: t('people.scope'),
      cell: ({ season }) => (season ? localized(season.name) : t('people.thisContest')),
    },
    {
      id: 'actions',
      nowrap: true,
      header: t('people.actions'),
      cell: (grant) =>
        onRevoke &&
        grant.contest && (
          <Button
            look="quiet"
            aria-label={`${t('people.revoke')}: ${grant.user.name}`}
            onClick={() => {
              onRevoke(grant);
            }}
          >
            {t('people.revoke')}
          </Button>
        ),
    },
  ];
}

function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation('console');
  const withdraw = useOperation(WithdrawConsoleInvitationDocument, { refreshes: REFRESHED });
  if (invitations.length === 0) return null;
  return (
    <Section title={t('people.waiting')}>
      <ErrorSummary problem={withdraw.problem} />
      {invitations.map(({ id, email, kind, expiresAt }) => (
        <div key={id} className={classes['row']}>
          <span className={classes['grow']}>
            {email} · {t(`role.${kind === 'AUDITOR' ? 'AUDITOR' : 'ORGANISER'}`)}{' '}
            <span className={classes['small']}>
              {t('people.until', { date: formatDate(expiresAt) })}
            </span>
          </span>
          <Button look="quiet" pending={withdraw.pending} onClick={() => void withdraw.run({ id })}>
            {t('people.withdraw')}
          </Button>
        </div>
      ))}
    </Section>
  );
}

function Revoke({ grant, onClose }: { grant: Grant; onClose: () => void }) {
  const { t } = useTranslation('console');
  const revoke = useOperation(RevokeConsoleRoleDocument, { refreshes: REFRESHED, onDone: onClose });
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('people.revokeAsk', { name: grant.user.name })}
      confirm={t('people.revoke')}
      pending={revoke.pending}
      onConfirm={() => revoke.run({ id: grant.id })}
    >
      <p>{t('people.revokeWords', { role: t(`role.${grant.role}`) })}</p>
      <ErrorSummary problem={revoke.problem} />
    </ConfirmDialog>
  );
}

/** Who organises and who audits the contest. */
export function PeopleConsole({ slug }: { slug: string }) {
  const { t } = useTranslation('console');
  const { data } = useSuspenseQuery(queryFor(ConsolePeopleDocument, { slug }));
  const [revoking, setRevoking] = useState<Grant | null>(null);
  const contest = found(data.contest);
  const { people, invitations } = found(contest.console);
  const mayInvite = contest.viewerCan.invitePeople;
  const columns = useColumns(mayInvite ? setRevoking : null);
  return (
    <>
      <Section title={t('people.title')} lead={t('people.lead')}>
        <div className={classes['stack']}>
          {mayInvite && <Invite contestId={contest.id} />}
          <DataTable
            caption={t('people.title')}
            rows={people}
            columns={columns}
            keyOf={({ id }) => id}
            exported={{ list: 'people', filters: { contest: slug } }}
            empty={<p className={classes['quiet']}>{t('people.none')}</p>}
          />
        </div>
      </Section>
      <Invitations
        invitations={mayInvite ? invitations.filter(({ acceptedAt }) => !acceptedAt) : []}
      />
      {revoking && (
        <Revoke
          grant={revoking}
          onClose={() => {
            setRevoking(null);
          }}
        />
      )}
    </>
  );
}
