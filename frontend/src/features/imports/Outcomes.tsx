import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EntryImportDocument,
  ImportProgressDocument,
  UndoImportDocument,
  type ImportStateFragment,
} from '../../generated/graphql';
import { queryFor, queryKeyOf } from '../../lib/graphql';
import { formatNumber } from '../../lib/numbers';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { ButtonLink } from '../../ui/ButtonLink';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Section } from '../../ui/Page';
import { showToast } from '../../ui/toasts';
import { Discard } from './Discard';
import classes from './Imports.module.css';

const EVERY = 1000; // milliseconds between looks

interface Props {
  entryImport: ImportStateFragment;
}

/** How far a running import is; the page asks until it is over. */
export function Running({ entryImport }: Props) {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const { data } = useQuery({
    ...queryFor(ImportProgressDocument, { id: entryImport.id }),
    refetchInterval: EVERY,
  });
  const now = data?.entryImport ?? entryImport;
  const isOver = now.status !== 'RUNNING';
  useEffect(() => {
    if (isOver) void client.invalidateQueries({ queryKey: queryKeyOf(EntryImportDocument) });
  }, [isOver, client]);
  const { doneRows: done, rowCount: total } = now;
  return (
    <Section title={t('running.title')} lead={t('running.words')}>
      <div className={classes['stack']}>
        <progress
          className={classes['progress']}
          value={done}
          max={total}
          aria-label={t('running.title')}
        />
        <p role="status">
          {done < total
            ? t('running.progress', { done: formatNumber(done), total: formatNumber(total) })
            : t('running.publishing')}
        </p>
      </div>
    </Section>
  );
}

function Undo({ entryImport }: Props) {
  const { t } = useTranslation('imports');
  const [asking, setAsking] = useState(false);
  const undo = useOperation(UndoImportDocument, {
    refreshes: 'everything',
    onDone: () => {
      showToast(t('done.undone'));
    },
  });
  return (
    <>
      <Button
        look="danger"
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('done.undo')}
      </Button>
      {asking && (
        <ConfirmDialog
          open
          onClose={() => {
            setAsking(false);
          }}
          title={t('done.undoTitle')}
          confirm={t('done.undo')}
          danger
          typeName={entryImport.fileName}
          pending={undo.pending}
          onConfirm={() => undo.run({ id: entryImport.id })}
        >
          <ErrorSummary problem={undo.problem} />
          {t('done.undoWords')}
        </ConfirmDialog>
      )}
    </>
  );
}

/** What was imported, where it is, and the way back. */
export function Done({ entryImport }: Props) {
  const { t } = useTranslation('imports');
  const slug = entryImport.contest?.slug;
  return (
    <Section title={t('done.title', { count: entryImport.rowCount })} lead={t('done.words')}>
      <div className={classes['actions']}>
        {slug && (
          <>
            <ButtonLink to="/contests/$slug/winners" params={{ slug }}>
              {t('done.winners')}
            </ButtonLink>
            <ButtonLink to="/showcase" search={{ contest: slug }} look="secondary">
              {t('done.showcase')}
            </ButtonLink>
          </>
        )}
        {entryImport.viewerCan.undo && <Undo entryImport={entryImport} />}
      </div>
    </Section>
  );
}

export function Undone({ entryImport }: Props) {
  const { t } = useTranslation('imports');
  return (
    <Section title={t('undone.title')} lead={t('undone.words')}>
      <Discard entryImport={entryImport} />
    </Section>
  );
}
