import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ConsoleFrameDocument,
  ConsoleHomeDocument,
  ContestSetupDocument,
  FormDesignDocument,
  UpdateContestDocument,
  type SetupPartsFragment,
} from '../../../generated/graphql';
import { queryFor } from '../../../lib/graphql';
import { useOperation } from '../../../lib/useOperation';
import { showToast } from '../../../ui/toasts';
import { draftOf, type Draft } from './draft';

function useUnsavedWarning(isDirty: boolean) {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isDirty]);
}

/** The form's state beside the kept contest; saving is explicit and against the version that was read. */
export function useSetup(contest: SetupPartsFragment) {
  const { t } = useTranslation('console');
  const client = useQueryClient();
  const [kept, setKept] = useState(contest);
  const [draft, setDraft] = useState<Draft>(() => draftOf(contest));
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(kept));
  useUnsavedWarning(isDirty);
  const accept = (saved: SetupPartsFragment) => {
    setKept(saved);
    setDraft(draftOf(saved));
  };
  const saving = useOperation(UpdateContestDocument, {
    refreshes: [ConsoleFrameDocument, ConsoleHomeDocument, FormDesignDocument],
    onDone: (saved) => {
      accept(saved);
      showToast(t('setup.saved'));
    },
  });
  const reload = async () => {
    const query = queryFor(ContestSetupDocument, { slug: kept.slug });
    const { contest: latest } = await client.query({ ...query, staleTime: 0 });
    if (!latest) return;
    accept(latest);
    saving.reset();
  };
  const change = (changes: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...changes }));
  };
  return { kept, draft, change, isDirty, saving, reload };
}

export type SetupState = ReturnType<typeof useSetup>;
