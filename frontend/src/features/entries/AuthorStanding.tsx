import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EntryEditorDocument,
  HandOverEntryDocument,
  InviteContributorDocument,
  RevokeContributorInvitationDocument,
  type ContributorState,
} from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { StatusBadge, type Tone } from '../../ui/StatusBadge';
import { showToast } from '../../ui/toasts';
import type { Author } from './draft';
import { useEditor, type EditorEntry } from './editor';
import classes from './EntryEditor.module.css';

type Known = EditorEntry['contributors'][number];
export type Standing = NonNullable<Known['standing']>;

const TONES: Record<ContributorState, Tone> = {
  NOT_INVITED: 'neutral',
  INVITED: 'wait',
  CONFIRMED: 'good',
  SHARE_LOWERED: 'wait',
  DECLINED: 'bad',
};

/** What the server knows of an author's row; nothing for a row or an address that it has not got yet. */
export function knownOf(entry: EditorEntry, { key, email }: Author): Known | undefined {
  const address = email.trim().toLowerCase();
  return entry.contributors.find((one) => one.id === key && one.email === address);
}

/** Invites by the address that the draft names: so the draft goes to the server first. */
function Invite({ author, again }: { author: Author; again: boolean }) {
  const { t } = useTranslation('entries');
  const { entry, flush } = useEditor();
  const email = author.email.trim().toLowerCase();
  const invite = useOperation(InviteContributorDocument, {
    refreshes: [EntryEditorDocument],
    onDone: () => {
      showToast(t('authors.invited', { email }));
    },
  });
  const send = async () => {
    if (await flush()) await invite.run({ entryId: entry.id, email });
  };
  return (
    <>
      <Button look="quiet" pending={invite.pending} onClick={() => void send()}>
        {t(again ? 'authors.inviteAgain' : 'authors.invite')}
      </Button>
      {invite.problem && <p role="alert">{invite.problem.message}</p>}
    </>
  );
}

function Revoke({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation('entries');
  const revoke = useOperation(RevokeContributorInvitationDocument, {
    refreshes: [EntryEditorDocument],
    onDone: () => {
      showToast(t('authors.revoked'));
    },
  });
  return (
    <>
      <Button
        look="quiet"
        pending={revoke.pending}
        aria-label={t('authors.revokeNamed', { name })}
        onClick={() => void revoke.run({ id })}
      >
        {t('authors.revoke')}
      </Button>
      {revoke.problem && <p role="alert">{revoke.problem.message}</p>}
    </>
  );
}

function HandOver({ known }: { known: Known }) {
  const { t } = useTranslation('entries');
  const { entry, flush } = useEditor();
  const [asking, setAsking] = useState(false);
  const { name } = known;
  const handOver = useOperation(HandOverEntryDocument, {
    refreshes: 'everything',
    onDone: () => {
      setAsking(false);
      showToast(t('authors.handedOver', { name }));
    },
  });
  const confirm = async () => {
    if (await flush()) await handOver.run({ entryId: entry.id, contributorId: known.id });
  };
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('authors.handOver')}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={t('authors.handOverAsk', { name })}
        confirm={t('authors.handOver')}
        pending={handOver.pending}
        onConfirm={() => void confirm()}
      >
        <ErrorSummary problem={handOver.problem} />
        <p>{t('authors.handOverWords')}</p>
      </ConfirmDialog>
    </>
  );
}

/** What the main author can do about a co-author. */
function Actions({ author, known }: { author: Author; known: Known | undefined }) {
  const standing = known?.standing;
  if (author.email.trim() === '') return null;
  if (!known || !standing) return <Invite author={author} again={false} />;
  switch (standing.state) {
    case 'NOT_INVITED':
      return <Invite author={author} again={false} />;
    case 'INVITED':
      return (
        <>
          <Invite author={author} again />
          {standing.invitationId && <Revoke id={standing.invitationId} name={known.name} />}
        </>
      );
    case 'DECLINED':
    case 'SHARE_LOWERED':
      return <Invite author={author} again />;
    case 'CONFIRMED':
      return standing.isMainAuthor ? null : <HandOver known={known} />;
  }
}

/** When it was said, and why not. */
function Detail({ standing }: { standing: Standing }) {
  const { t } = useTranslation('entries');
  const { state, invitationExpiresAt, confirmedAt, declineReason, isMainAuthor } = standing;
  const words = [
    state === 'INVITED' &&
      invitationExpiresAt !== null &&
      t('authors.until', { date: formatDate(invitationExpiresAt) }),
    state === 'CONFIRMED' &&
      !isMainAuthor &&
      confirmedAt !== null &&
      t('authors.confirmedOn', { date: formatDate(confirmedAt) }),
    state === 'DECLINED' && declineReason !== '' && t('authors.because', { reason: declineReason }),
    standing.consentsToPublish && t('authors.consents'),
  ].filter((one) => one !== false);
  return words.length > 0 && <p className={classes['standingWords']}>{words.join(' · ')}</p>;
}

/** Whether this author has said yes, and what the main author can do about it. */
export function AuthorStanding({ author }: { author: Author }) {
  const { t } = useTranslation('entries');
  const { entry } = useEditor();
  const known = knownOf(entry, author);
  const standing = known?.standing;
  return (
    <div className={classes['standing']}>
      <div className={classes['actions']}>
        {standing?.isOwn && <StatusBadge tone="neutral">{t('authors.you')}</StatusBadge>}
        {standing && !(standing.isOwn && standing.isMainAuthor) && (
          <StatusBadge tone={TONES[standing.state]}>
            {t(standing.isMainAuthor ? 'authors.main' : `authors.state.${standing.state}`)}
          </StatusBadge>
        )}
        {entry.viewerCan.lead && !standing?.isOwn && <Actions author={author} known={known} />}
      </div>
      {standing && <Detail standing={standing} />}
    </div>
  );
}
