import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DiscardImportDocument,
  EntryImportsDocument,
  type ImportStateFragment,
} from '../../generated/graphql';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { showToast } from '../../ui/toasts';

/** Throws a file away that was not imported, or was undone. */
export function Discard({ entryImport }: { entryImport: ImportStateFragment }) {
  const { t } = useTranslation('imports');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const discard = useOperation(DiscardImportDocument, {
    refreshes: [EntryImportsDocument],
    onDone: async () => {
      showToast(t('discard.done'));
      await navigate({ to: '/console/imports' });
    },
  });
  return (
    <>
      <Button
        look="quiet"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('discard.button')}
      </Button>
      {asking && (
        <ConfirmDialog
          open
          onClose={() => {
            setAsking(false);
          }}
          title={t('discard.title', { name: entryImport.fileName })}
          confirm={t('discard.button')}
          danger
          pending={discard.pending}
          onConfirm={() => discard.run({ id: entryImport.id })}
        >
          <ErrorSummary problem={discard.problem} />
          {t('discard.words')}
        </ConfirmDialog>
      )}
    </>
  );
}
