import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { fieldErrors, type Problem } from '../../lib/problems';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { AnswersSection } from './AnswersSection';
import { AuthorsSection } from './AuthorsSection';
import { BasicsSection } from './BasicsSection';
import { ClashDialog } from './ClashDialog';
import { EditorContext, type Editor, type EditorEntry, type EditorViewer } from './editor';
import classes from './EntryEditor.module.css';
import { EditorNotices } from './EditorNotices';
import { EditorRail } from './EditorRail';
import { EntryClosing } from './EntryClosing';
import { EntryReading } from './EntryReading';
import { FilesSection } from './FilesSection';
import { LeaveActions } from './LeaveActions';
import { STATUS_TONES } from './status';
import { SubmissionDialogs } from './SubmissionDialogs';
import { useDraft, type DraftState } from './useDraft';
import { useSubmission } from './useSubmission';
import { Versions } from './Versions';

interface Props {
  entry: EditorEntry;
  viewer: EditorViewer;
}

function useEditorValue({ entry, viewer }: Props, state: DraftState, refusal: Problem | null) {
  const { draft, change, problem, autosave } = state;
  const { flush } = autosave;
  return useMemo<Editor>(
    () => ({
      entry,
      viewer,
      draft,
      change,
      set: (values) => {
        change((now) => ({ ...now, ...values }));
      },
      errors: { ...fieldErrors(refusal), ...fieldErrors(problem) },
      flush,
    }),
    [entry, viewer, draft, change, problem, refusal, flush],
  );
}

function Header({
  entry,
  title,
  actions,
}: {
  entry: EditorEntry;
  title: string;
  actions: ReactNode;
}) {
  const { t } = useTranslation('entries');
  return (
    <PageHeader
      title={title || t('untitled')}
      trail={[{ label: t('editor.trail'), link: { to: '/workspace' } }]}
      purpose={localized(entry.contest.title)}
      stage={
        <StatusBadge tone={STATUS_TONES[entry.status]}>{t(`status.${entry.status}`)}</StatusBadge>
      }
      deadline={<EntryClosing entry={entry} />}
      actions={actions}
    />
  );
}

/** The author's form: saves itself, shows what is missing, previews, submits. */
export function EntryEditor({ entry, viewer }: Props) {
  const { t } = useTranslation('entries');
  const state = useDraft(entry);
  const submission = useSubmission(state);
  const [previewing, setPreviewing] = useState(false);
  const editor = useEditorValue({ entry, viewer }, state, submission.refusal);
  const submit = entry.viewerCan.submit && (
    <Button onClick={() => void submission.ask()}>
      {t(entry.submittedVersion === null ? 'editor.submit' : 'editor.submitAgain')}
    </Button>
  );
  const toggle = () => {
    setPreviewing(!previewing);
  };
  const actions = (
    <>
      <Button look="secondary" onClick={toggle}>
        {t(previewing ? 'editor.backToEdit' : 'editor.preview')}
      </Button>
      {previewing && submit}
    </>
  );
  return (
    <EditorContext value={editor}>
      <Header entry={entry} title={state.draft.title} actions={actions} />
      <Page>
        <div className={classes['notices']}>
          <ErrorSummary problem={submission.refusal} />
          <EditorNotices entry={entry} state={state} />
        </div>
        {previewing ? (
          <EntryReading entry={entry} draft={state.draft} note={t('reading.judgesSee')} />
        ) : (
          <Form entry={entry} state={state} action={submit} />
        )}
      </Page>
      <SubmissionDialogs entry={entry} version={state.version()} submission={submission} />
      {state.clash && <ClashDialog entry={entry} clash={state.clash} onSettle={state.settle} />}
    </EditorContext>
  );
}

interface FormProps {
  entry: EditorEntry;
  state: DraftState;
  action: ReactNode;
}

function Form({ entry, state, action }: FormProps) {
  return (
    <div className={classes['desk']}>
      <div className={classes['form']}>
        <BasicsSection />
        <AnswersSection />
        <AuthorsSection />
        <FilesSection entry={entry} />
        <Versions versions={entry.versions} />
        <LeaveActions entry={entry} />
      </div>
      <EditorRail checks={entry.completeness} autosave={state.autosave} action={action} />
    </div>
  );
}
