import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleJudgingDocument,
  InviteJudgeDocument,
  RemoveJudgeDocument,
  RevokeConsoleInvitationDocument,
  type ProgressPartsFragment,
  type RoundPartsFragment,
} from '../../../generated/graphql';
import { formatDate } from '../../../lib/dates';
import { fieldProps } from '../../../lib/fields';
import { formatNumber } from '../../../lib/numbers';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { Section } from '../../../ui/Page';
import { DataTable, type Column } from '../../../ui/table/DataTable';
import { showToast } from '../../../ui/toasts';
import classes from '../Console.module.css';

type Judge = RoundPartsFragment['judges'][number];
type Invitation = RoundPartsFragment['invitations'][number];

const REFRESHED = [ConsoleJudgingDocument] as const;

function Invite({ roundId }: { roundId: string }) {
  const { t } = useTranslation('console');
  const [email, setEmail] = useState('');
  const invite = useOperation(InviteJudgeDocument, {
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
        void invite.run({ roundId, email });
      }}
    >
      <ErrorSummary problem={invite.problem} />
      <div className={classes['row']}>
        <div className={classes['grow']}>
          <TextInput
            {...fieldProps('email', invite.fieldErrors)}
            type="email"
            label={t('judging.inviteEmail')}
            description={t('judging.inviteHint')}
            required
            value={email}
            onChange={(event) => {
              setEmail(event.currentTarget.value);
            }}
          />
        </div>
        <Button type="submit" look="secondary" pending={invite.pending}>
          {t('judging.invite')}
        </Button>
      </div>
    </form>
  );
}

function Waiting({ invitations }: { invitations: readonly Invitation[] }) {
  const { t } = useTranslation('console');
  const revoke = useOperation(RevokeConsoleInvitationDocument, { refreshes: REFRESHED });
  if (invitations.length === 0) return null;
  return (
    <div className={classes['stack']}>
      <h3>{t('judging.waiting', { count: invitations.length })}</h3>
      <ErrorSummary problem={revoke.problem} />
      {invitations.map(({ id, email, expiresAt }) => (
        <div key={id} className={classes['row']}>
          <span className={classes['grow']}>
            {email}{' '}
            <span className={classes['small']}>
              {t('people.until', { date: formatDate(expiresAt) })}
            </span>
          </span>
          <Button look="quiet" pending={revoke.pending} onClick={() => void revoke.run({ id })}>
            {t('people.withdraw')}
          </Button>
        </div>
      ))}
    </div>
  );
}

function Remove({ judge, onClose }: { judge: Judge; onClose: () => void }) {
  const { t } = useTranslation('console');
  const remove = useOperation(RemoveJudgeDocument, { refreshes: REFRESHED, onDone: onClose });
  return (
    <ConfirmDialog
      open
      danger
      onClose={onClose}
      title={t('judging.removeAsk', { name: judge.person.name })}
      confirm={t('judging.remove')}
      pending={remove.pending}
      onConfirm={() => remove.run({ judgeId: judge.id })}
    >
      <p>{t('judging.removeWords', { count: judge.assigned - judge.handedIn })}</p>
      <ErrorSummary problem={remove.problem} />
    </ConfirmDialog>
  );
}

function useColumns(progress: ProgressPartsFragment, onRemove: ((judge: Judge) => void) | null) {
  const { t } = useTranslation('console');
  const of = (judge: Judge) =>
    progress.byJudge.find(({ judgeId }) => judgeId === judge.id) ?? judge;
  const share = (judge: Judge) => {
    const { handedIn, assigned } = of(judge);
    return `${formatNumber(handedIn)} / ${formatNumber(assigned)}`;
  };
  const columns: Column<Judge>[] = [
    {
      id: 'name',
      header: t('judging.judge'),
      isTitle: true,
      cell: ({ person, alias }) => (
        <>
          {person.name} <span className={classes['small']}>{t('judging.alias', { alias })}</span>
        </>
      ),
      sort: ({ person }) => person.name,
      csv: ({ person }) => person.name,
    },
    {
      id: 'email',
      header: t('people.email'),
      cell: ({ person }) => person.email,
      csv: ({ person }) => person.email ?? '',
    },
    {
      id: 'load',
      header: t('judging.handedIn'),
      align: 'end',
      cell: share,
      csv: share,
      sort: (judge) => of(judge).handedIn / Math.max(1, of(judge).assigned),
    },
    {
      id: 'conflicts',
      header: t('judging.conflicts'),
      align: 'end',
      cell: ({ conflicts }) => formatNumber(conflicts),
      csv: ({ conflicts }) => String(conflicts),
      sort: ({ conflicts }) => conflicts,
    },
  ];
  if (onRemove)
    columns.push({
      id: 'remove',
      nowrap: true,
      header: t('people.actions'),
      cell: (judge) => (
        <Button
          look="quiet"
          aria-label={`${t('judging.remove')}: ${judge.person.name}`}
          onClick={() => {
            onRemove(judge);
          }}
        >
          {t('judging.remove')}
        </Button>
      ),
    });
  return columns;
}

interface Props {
  round: RoundPartsFragment;
  progress: ProgressPartsFragment;
  slug: string;
}

/** Who judges: loads, what is handed in, conflicts; and who is invited. */
export function Panel({ round, progress, slug }: Props) {
  const { t } = useTranslation('console');
  const [removing, setRemoving] = useState<Judge | null>(null);
  const columns = useColumns(progress, round.viewerCan.invite ? setRemoving : null);
  const open = round.invitations.filter(({ acceptedAt }) => !acceptedAt);
  return (
    <Section title={t('judging.panel')}>
      <div className={classes['stack']}>
        {round.viewerCan.invite && <Invite roundId={round.id} />}
        <DataTable
          caption={t('judging.panel')}
          rows={round.judges}
          columns={columns}
          keyOf={({ id }) => id}
          exported={{ list: 'judging', filters: { contest: slug } }}
          prefix="judges-"
          empty={<p className={classes['quiet']}>{t('judging.noJudges')}</p>}
        />
        <Waiting invitations={round.viewerCan.invite ? open : []} />
      </div>
      {removing && (
        <Remove
          judge={removing}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </Section>
  );
}
