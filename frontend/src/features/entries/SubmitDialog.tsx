import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import {
  SubmitEntryDocument,
  WorkspaceDocument,
  type EntryDraftFragment,
} from '../../generated/graphql';
import type { Problem } from '../../lib/problems';
import { useOperation } from '../../lib/useOperation';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import type { EditorEntry } from './editor';
import { Checks } from './EditorRail';
import classes from './EntryEditor.module.css';

interface Props {
  entry: EditorEntry;
  version: number;
  onClose: () => void;
  onRefused: (problem: Problem) => void;
  onSubmitted: (entry: EntryDraftFragment) => void;
}

function Words({ entry, complete }: { entry: EditorEntry; complete: boolean }) {
  const { t } = useTranslation('entries');
  if (!complete) return <p>{t('submit.missingWords')}</p>;
  return (
    <div className={classes['words']}>
      <p>{t('submit.readyWords', { number: (entry.submittedVersion ?? 0) + 1 })}</p>
      {entry.contest.teamRules.approval !== 'NONE' && <p>{t('submit.forwarding')}</p>}
      <p>{t('submit.editLater')}</p>
    </div>
  );
}

/** The checklist before submitting: what is there, what happens next; then it is confirmed. */
export function SubmitDialog({ entry, version, onClose, onRefused, onSubmitted }: Props) {
  const { t } = useTranslation('entries');
  const complete = entry.completeness.every((check) => check.isOk);
  const submit = useOperation(SubmitEntryDocument, {
    refreshes: [WorkspaceDocument],
    onDone: (submitted) => {
      onClose();
      onSubmitted(submitted);
    },
  });
  const { problem } = submit;
  // A refusal names fields of the form: it stands above the form, not over it.
  useEffect(() => {
    if (!problem) return;
    onClose();
    onRefused(problem);
  }, [problem, onClose, onRefused]);
  const actions = (
    <>
      <Button look={complete ? 'secondary' : 'primary'} onClick={onClose}>
        {t('submit.fix')}
      </Button>
      {complete && (
        <Button pending={submit.pending} onClick={() => void submit.run({ id: entry.id, version })}>
          {t('submit.confirm')}
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(complete ? 'submit.title' : 'submit.missingTitle')}
      actions={actions}
    >
      <Words entry={entry} complete={complete} />
      <Checks checks={entry.completeness} onGo={onClose} />
    </Dialog>
  );
}
