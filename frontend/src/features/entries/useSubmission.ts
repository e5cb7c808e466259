import { useCallback, useState } from 'react';
import type { EntryDraftFragment } from '../../generated/graphql';
import type { Problem } from '../../lib/problems';
import type { DraftState } from './useDraft';

export interface Submission {
  /** Why it was not submitted, until something is changed. */
  refusal: Problem | null;
  asking: boolean;
  /** What has just been submitted. */
  receipt: EntryDraftFragment | null;
  /** Saves what is not saved, then asks to confirm. */
  ask: () => Promise<void>;
  close: () => void;
  refuse: (problem: Problem) => void;
  submitted: (entry: EntryDraftFragment) => void;
}

const STALE = 'kernel.stale';

/** Brings a part of the form into sight, as where a choice is waiting. */
function showPart(path = ''): void {
  const part = document.querySelector(`[data-part="${CSS.escape(path)}"]`);
  part?.scrollIntoView({ block: 'center' });
  part?.querySelector<HTMLElement>('button, input, textarea')?.focus({ preventScroll: true });
}

/** Submitting, from the button to the receipt. */
export function useSubmission(state: DraftState): Submission {
  const [refused, setRefused] = useState<{ problem: Problem; draft: unknown } | null>(null);
  const [asking, setAsking] = useState(false);
  const [receipt, setReceipt] = useState<EntryDraftFragment | null>(null);
  const { draft, autosave, lastProblem, adopt, clashes, refresh } = state;
  const refuse = useCallback(
    (problem: Problem) => {
      setRefused({ problem, draft });
      // Somebody else saved meanwhile: theirs comes in, and whoever submits sees it first.
      if (problem.code === STALE) void refresh();
    },
    [draft, refresh],
  );
  const close = useCallback(() => {
    setAsking(false);
    setReceipt(null);
  }, []);
  return {
    refusal: refused?.draft === draft ? refused.problem : null,
    asking,
    receipt,
    ask: async () => {
      setRefused(null);
      const isKept = await autosave.flush();
      const problem = lastProblem();
      if (isKept) setAsking(true);
      else if (problem) refuse(problem);
      else showPart(clashes[0]?.path);
    },
    close,
    refuse,
    submitted: (entry) => {
      adopt(entry);
      setReceipt(entry);
    },
  };
}
