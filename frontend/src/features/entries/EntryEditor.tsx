import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { fieldErrors, type Problem } from '../../lib/problems';
import { ApprovalWay } from '../../ui/approval/ApprovalWay';
import { Button } from '../../ui/Button';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { EntryDownloads } from '../../ui/download/EntryDownloads';
import { Page } from '../../ui/Page';
import { PageHeader } from '../../ui/PageHeader';
import { StatusBadge } from '../../ui/StatusBadge';
import { AnswersSection } from './AnswersSection';
import { AuthorsSection } from './AuthorsSection';
import { BasicsSection } from './BasicsSection';
import { EditorContext, type Editor, type EditorEntry, type EditorViewer } from './editor';
import classes from './EntryEditor.module.css';
import { EditorNotices } from './EditorNotices';
import { EditorRail } from './EditorRail';
import { EntryClosing } from './EntryClosing';
import { EvidenceSection } from './EvidenceSection';
import { EntryReading } from './EntryReading';
import { FilesSection } from './FilesSection';
import { LeaveActions } from './LeaveActions';
import { ShareToConfirm } from './OwnPart';
import { Part } from './Part';
import { STATUS_TONES } from './status';
import { SubmissionDialogs } from './SubmissionDialogs';
import { TogetherContext, type Person, type Together } from './together';
import { useDraft, type DraftState } from './useDraft';
import { usePresence } from './usePresence';
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

function useTogetherValue(others: readonly Person[], { clashes, settle }: DraftState) {
  return useMemo<Together>(() => ({ others, clashes, settle }), [others, clashes, settle]);
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
  const { others, whereabouts } = usePresence(entry.id, () => void state.refresh());
  const together = useTogetherValue(others, state);
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
      <TogetherContext value={together}>
        <Header entry={entry} title={state.draft.title} actions={actions} />
        <Page>
          <div className={classes['notices']}>
            <ErrorSummary problem={submission.refusal} />
            <ShareToConfirm entry={entry} />
            <EditorNotices entry={entry} state={state} />
            {entry.submittedVersion !== null && <ApprovalWay entry={entry} />}
          </div>
          {previewing ? (
            <EntryReading entry={entry} draft={state.draft} asJudge note={t('reading.judgesSee')} />
          ) : (
            <div {...whereabouts}>
              <Form entry={entry} state={state} action={submit} />
            </div>
          )}
        </Page>
        <SubmissionDialogs entry={entry} version={state.version()} submission={submission} />
      </TogetherContext>
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
        <Part path="authors">
          <AuthorsSection />
        </Part>
        <FilesSection entry={entry} />
        <EvidenceSection entry={entry} />
        <Versions entryId={entry.id} versions={entry.versions} />
        <EntryDownloads id={entry.id} whole />
        <LeaveActions entry={entry} />
      </div>
      <EditorRail checks={entry.completeness} autosave={state.autosave} action={action} />
    </div>
  );
}
