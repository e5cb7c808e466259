import type { EditorEntry } from './editor';
import { Receipt } from './Receipt';
import { SubmitDialog } from './SubmitDialog';
import type { Submission } from './useSubmission';

interface Props {
  entry: EditorEntry;
  version: number;
  submission: Submission;
}

/** What stands over the form while it is being submitted. */
export function SubmissionDialogs({ entry, version, submission }: Props) {
  const { asking, receipt, close, refuse, submitted } = submission;
  return (
    <>
      {asking && (
        <SubmitDialog
          entry={entry}
          version={version}
          onClose={close}
          onRefused={refuse}
          onSubmitted={submitted}
        />
      )}
      {receipt && <Receipt entry={receipt} onClose={close} />}
    </>
  );
}
