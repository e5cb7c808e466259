import { useTranslation } from 'react-i18next';
import {
  EntryEditorDocument,
  ForwardEntriesDocument,
  UnitEntriesDocument,
  UnitPageDocument,
} from '../../generated/graphql';
import { useOperation } from '../../lib/useOperation';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Notice } from '../../ui/Notice';
import { showToast } from '../../ui/toasts';
import classes from './UnitPage.module.css';

interface Chosen {
  id: string;
  title: string;
  viewerCan: { forward: boolean };
}

interface Props {
  entries: readonly Chosen[];
  onClose: () => void;
  onDone?: () => void;
}

/** Says how many go on and what happens to them; the others of the selection are left out and counted. */
export function ForwardDialog({ entries, onClose, onDone }: Props) {
  const { t } = useTranslation('units');
  const going = entries.filter((entry) => entry.viewerCan.forward);
  const staying = entries.length - going.length;
  const forward = useOperation(ForwardEntriesDocument, {
    refreshes: [UnitEntriesDocument, UnitPageDocument, EntryEditorDocument],
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
      onConfirm={() => forward.run({ ids: going.map(({ id }) => id) })}
    >
      <ErrorSummary problem={forward.problem} />
      <p>{t('forward.words')}</p>
      <ul className={classes['titles']}>
        {going.slice(0, 10).map(({ id, title }) => (
          <li key={id}>{title}</li>
        ))}
        {going.length > 10 && <li>…</li>}
      </ul>
      {staying > 0 && (
        <Notice tone="wait">{t('entries.notForwardable', { count: staying })}</Notice>
      )}
    </ConfirmDialog>
  );
}
