import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EntryEditorDocument,
  ReturnEntryDocument,
  UnitEntriesDocument,
  UnitPageDocument,
} from '../../generated/graphql';
import { fieldProps } from '../../lib/fields';
import { useOperation } from '../../lib/useOperation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { showToast } from '../../ui/toasts';

interface Props {
  entry: { id: string; title: string };
  onClose: () => void;
}

/** Back to the author, with the reason. */
export function ReturnDialog({ entry, onClose }: Props) {
  const { t } = useTranslation('units');
  const [reason, setReason] = useState('');
  const back = useOperation(ReturnEntryDocument, {
    refreshes: [UnitEntriesDocument, UnitPageDocument, EntryEditorDocument],
    onDone: () => {
      showToast(t('return.done'));
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('return.title', { title: entry.title })}
      confirm={t('return.action')}
      pending={back.pending}
      onConfirm={() => back.run({ id: entry.id, reason })}
    >
      <ErrorSummary problem={back.problem} />
      <p>{t('return.words')}</p>
      <Textarea
        {...fieldProps('reason', back.fieldErrors)}
        mt="md"
        label={t('return.reason')}
        minRows={4}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
