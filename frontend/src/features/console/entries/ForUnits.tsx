import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleEntriesDocument,
  ConsoleEntryFiltersDocument,
  ConsoleFrameDocument,
  ForwardForUnitsDocument,
} from '../../../generated/graphql';
import { fieldProps } from '../../../lib/fields';
import { localized, type Localized } from '../../../lib/localized';
import { useOperation } from '../../../lib/useOperation';
import { Button } from '../../../ui/Button';
import { ConfirmDialog } from '../../../ui/ConfirmDialog';
import { ErrorSummary } from '../../../ui/ErrorSummary';
import { showToast } from '../../../ui/toasts';

interface Row {
  id: string;
  title: string;
  waitingUnit: { name: Localized } | null;
}

interface Props {
  /** Those of the chosen entries that wait with units nobody coordinates. */
  entries: readonly Row[];
  onDone: () => void;
}

/** Approves in place of units without coordinators, and says so before it does. */
export function ForUnits({ entries, onDone }: Props) {
  const { t } = useTranslation('console');
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  const count = entries.length;
  const act = useOperation(ForwardForUnitsDocument, {
    refreshes: [ConsoleEntriesDocument, ConsoleEntryFiltersDocument, ConsoleFrameDocument],
    onDone: () => {
      setAsking(false);
      showToast(t('entries.actedForUnits', { count }));
      onDone();
    },
  });
  return (
    <>
      <Button
        look="secondary"
        disabled={count === 0}
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('entries.actForUnits', { count })}
      </Button>
      <ConfirmDialog
        open={asking}
        onClose={() => {
          setAsking(false);
        }}
        title={t('entries.actAsk', { count })}
        confirm={t('entries.actConfirm')}
        pending={act.pending}
        onConfirm={() => act.run({ ids: entries.map(({ id }) => id), note })}
      >
        <ErrorSummary problem={act.problem} />
        <p>{t('entries.actWords')}</p>
        <ul>
          {entries.slice(0, 10).map(({ id, title, waitingUnit }) => (
            <li key={id}>
              {title}
              {waitingUnit && ` – ${localized(waitingUnit.name)}`}
            </li>
          ))}
        </ul>
        {count > 10 && <p>{t('entries.actMore', { count: count - 10 })}</p>}
        <Textarea
          {...fieldProps('note', act.fieldErrors)}
          mt="md"
          label={t('entries.actNote')}
          value={note}
          onChange={(event) => {
            setNote(event.currentTarget.value);
          }}
        />
      </ConfirmDialog>
    </>
  );
}
