import { Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeclareConflictDocument, JudgingDesksDocument } from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { showToast } from '../../ui/toasts';
import classes from './Scorecard.module.css';

/** Stepping back from an entry, with a reason. */
export function ConflictDialog({
  assignmentId,
  onClose,
}: {
  assignmentId: string;
  onClose: () => void;
}) {
  const { t } = useTranslation('judging');
  const [reason, setReason] = useState('');
  const navigate = useNavigate();
  const declare = useOperation(DeclareConflictDocument, {
    refreshes: [JudgingDesksDocument],
    onDone: async () => {
      showToast(t('conflict.done'));
      await navigate({ to: '/judging' });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('conflict.title')}
      actions={
        <Button
          look="danger"
          pending={declare.pending}
          onClick={() => void declare.run({ id: assignmentId, reason })}
        >
          {t('conflict.confirm')}
        </Button>
      }
    >
      <div className={classes['dialog']}>
        <p>{t('conflict.words')}</p>
        <ErrorSummary problem={declare.problem} />
        <Textarea
          {...fieldProps('reason', declare.fieldErrors)}
          label={t('conflict.reason')}
          description={t('conflict.reasonHint')}
          maxLength={2000}
          required
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
        />
      </div>
    </Dialog>
  );
}
