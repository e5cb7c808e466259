import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EntryEditorDocument,
  ForwardEntriesDocument,
  UnitEntriesDocument,
  UnitPageDocument,
  UnitQuotasDocument,
  type ApprovalPartsFragment,
} from '../../generated/graphql';
import { nextUnit } from '../../lib/approval';
import { fieldProps } from '../../lib/fields';
import { localized } from '../../lib/localized';
import { useOperation } from '../../lib/useOperation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { showToast } from '../../ui/toasts';
import classes from './UnitPage.module.css';

interface Chosen extends Pick<ApprovalPartsFragment, 'approval'> {
  id: string;
  title: string;
  viewerCan: { forward: boolean };
}

interface Props {
  entries: readonly Chosen[];
  onClose: () => void;
  onDone?: () => void;
}

/** Where each of the chosen entries goes next, those with the same way under one heading. */
function byDestination(entries: readonly Chosen[]): Map<string | null, Chosen[]> {
  const found = new Map<string | null, Chosen[]>();
  for (const entry of entries) {
    const next = nextUnit(entry.approval?.stops ?? []);
    const name = next && localized(next.name);
    found.set(name, [...(found.get(name) ?? []), entry]);
  }
  return found;
}

function Destinations({ entries }: { entries: readonly Chosen[] }) {
  const { t } = useTranslation('units');
  return [...byDestination(entries)].map(([unit, going]) => (
    <div key={unit ?? ''}>
      <p>
        {unit === null
          ? t('forward.toContest', { count: going.length })
          : t('forward.toUnit', { count: going.length, unit })}
      </p>
      <ul className={classes['titles']}>
        {going.slice(0, 10).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {going.length > 10 && <li>{t('forward.more', { count: going.length - 10 })}</li>}
      </ul>
    </div>
  ));
}

/** Says where each entry goes and what happens to it; the others of the selection are left out and counted. */
export function ForwardDialog({ entries, onClose, onDone }: Props) {
  const { t } = useTranslation('units');
  const [note, setNote] = useState('');
  const going = entries.filter((entry) => entry.viewerCan.forward);
  const staying = entries.length - going.length;
  const forward = useOperation(ForwardEntriesDocument, {
    refreshes: [UnitEntriesDocument, UnitPageDocument, UnitQuotasDocument, EntryEditorDocument],
    onDone: (answer) => {
      showToast(t('forward.done', { count: answer.entries.length }));
      onDone?.();
      onClose();
    },
  });
  return (
    <ConfirmDialog
      open
      onClose={onClose}
      title={t('forward.title', { count: going.length })}
      confirm={t('forward.action')}
      pending={forward.pending}
      onConfirm={() => forward.run({ ids: going.map(({ id }) => id), note })}
    >
      <ErrorSummary problem={forward.problem} />
      <Destinations entries={going} />
      <p>{t('forward.words')}</p>
      {staying > 0 && (
        <Notice tone="wait">{t('entries.notForwardable', { count: staying })}</Notice>
      )}
      <Textarea
        {...fieldProps('note', forward.fieldErrors)}
        mt="md"
        label={t('forward.note')}
        description={t('forward.noteHint')}
        minRows={2}
        value={note}
        onChange={(event) => {
          setNote(event.currentTarget.value);
        }}
      />
    </ConfirmDialog>
  );
}
