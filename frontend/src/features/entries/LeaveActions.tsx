import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DeleteDraftDocument,
  EntryEditorDocument,
  WithdrawEntryDocument,
  WorkspaceDocument,
} from '../../generated/graphql';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Section } from '../../ui/Page';
import { showToast } from '../../ui/toasts';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';
import { forgetCopies } from './localCopy';
import { ownPart } from './OwnPart';

interface DialogProps {
  entry: EditorEntry;
  onClose: () => void;
}

function WithdrawDialog({ entry, onClose }: DialogProps) {
  const { t } = useTranslation('entries');
  const withdraw = useOperation(WithdrawEntryDocument, {
    refreshes: [EntryEditorDocument, WorkspaceDocument],
    onDone: () => {
      showToast(t('leave.withdrawn'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('leave.withdrawTitle', { title: entry.title || t('untitled') })}
      confirm={t('leave.withdraw')}
      danger
      {...(entry.entryCode === null ? {} : { typeName: entry.entryCode })}
      pending={withdraw.pending}
      onConfirm={() => withdraw.run({ id: entry.id })}
    >
      <ErrorSummary problem={withdraw.problem} />
      {t('leave.withdrawWords')}
    </ConfirmDialog>
  );
}

function DeleteDialog({ entry, onClose }: DialogProps) {
  const { t } = useTranslation('entries');
  const navigate = useNavigate();
  const remove = useOperation(DeleteDraftDocument, {
    refreshes: [WorkspaceDocument],
    onDone: async () => {
      forgetCopies(entry.id);
      showToast(t('leave.deleted'));
      await navigate({ to: '/workspace' });
    },
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('leave.deleteTitle', { title: entry.title || t('untitled') })}
      confirm={t('leave.delete')}
      danger
      pending={remove.pending}
      onConfirm={() => remove.run({ id: entry.id })}
    >
      <ErrorSummary problem={remove.problem} />
      {t('leave.deleteWords')}
    </ConfirmDialog>
  );
}

/** Withdrawing what was submitted, or throwing away what never was. */
export function LeaveActions({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const [asking, setAsking] = useState<'withdraw' | 'delete' | null>(null);
  // a co-author leaves the team instead
  const isCoAuthor = ownPart(entry)?.standing?.isMainAuthor === false;
  const isDraft = entry.status === 'DRAFT' && entry.submittedVersion === null && !isCoAuthor;
  const { withdraw } = entry.viewerCan;
  const close = () => {
    setAsking(null);
  };
  if (!withdraw && !isDraft) return null;
  const what = withdraw ? 'withdraw' : 'delete';
  return (
    <Section title={t('leave.title')}>
      <div className={classes['actions']}>
        <Button
          look="danger"
          onClick={() => {
            setAsking(what);
          }}
        >
          {t(`leave.${what}`)}
        </Button>
      </div>
      {asking === 'withdraw' && <WithdrawDialog entry={entry} onClose={close} />}
      {asking === 'delete' && <DeleteDialog entry={entry} onClose={close} />}
    </Section>
  );
}
