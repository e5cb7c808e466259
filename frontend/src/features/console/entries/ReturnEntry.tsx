import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleEntriesDocument,
  ConsoleEntryFiltersDocument,
  ReturnForUnitDocument,
  ReturnFromConsoleDocument,
} from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { useOperation } from '../../../lib/useOperation';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { showToast } from '../../../ui/toasts';

interface Props {
  entry: { id: string; title: string; viewerCan: { return: boolean } };
  onClose: () => void;
}

/** Back to the author, with the reason. */
export function ReturnEntry({ entry, onClose }: Props) {
  const { t } = useTranslation('console');
  const [reason, setReason] = useState('');
  const options = {
    refreshes: [ConsoleEntriesDocument, ConsoleEntryFiltersDocument],
    onDone: () => {
      showToast(t('entries.returned'));
      onClose();
    },
  };
  const own = useOperation(ReturnFromConsoleDocument, options);
  // where nobody coordinates the unit, the organiser returns in its place, and that is recorded
  const inPlace = useOperation(ReturnForUnitDocument, options);
  const back = entry.viewerCan.return ? own : inPlace;
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('entries.returnAsk', { title: entry.title })}
      confirm={t('entries.return')}
      pending={back.pending}
      onConfirm={() => back.run({ id: entry.id, reason })}
    >
      <ErrorSummary problem={back.problem} />
      <p>{t('entries.returnWords')}</p>
      <Textarea
        {...fieldProps('reason', back.fieldErrors)}
        mt="md"
        label={t('entries.returnReason')}
        required
        minRows={4}
        value={reason}
        onChange={(event) => {
          setReason(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
