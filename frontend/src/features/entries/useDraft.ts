import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import {
  EntryEditorDocument,
  SaveEntryPartsDocument,
  WorkspaceDocument,
  type EntryChangesInput,
  type EntryDraftFragment,
} from '../../generated/graphql';
import { execute, perform, queryFor, queryKeyOf } from '../../lib/graphql';
import { isProblem, problemOfFailure, type Problem } from '../../lib/problems';
import type { Autosave } from '../../lib/useAutosave';
import type { Draft } from './draft';
import { DraftSync, type Answer, type Clash } from './draftSync';
import type { EditorEntry } from './editor';

export interface DraftState {
  draft: Draft;
  change: (update: (draft: Draft) => Draft) => void;
  autosave: Autosave;
  /** Why the last save kept less than everything; null when all is kept. */
  problem: Problem | null;
  /** The same, right after a save, before the page is drawn again. */
  lastProblem: () => Problem | null;
  /** Parts changed here and elsewhere in the same place, each waiting for a choice. */
  clashes: readonly Clash[];
  settle: (path: string, side: 'mine' | 'theirs') => void;
  /** Parts that were last brought in from elsewhere. */
  taken: readonly string[];
  /** The version the server has, for submitting. */
  version: () => number;
  /** Takes an entry that another operation answered. */
  adopt: (entry: EntryDraftFragment) => void;
  /** Reads the entry again, as when others have changed it. */
  refresh: () => Promise<void>;
}

async function send(id: string, input: EntryChangesInput): Promise<Answer> {
  try {
    const { saveEntryParts } = await perform(
      SaveEntryPartsDocument,
      { id, input },
      { attempts: 2 },
    );
    return isProblem(saveEntryParts) ? { problem: saveEntryParts } : saveEntryParts;
  } catch (reason) {
    return { problem: problemOfFailure(reason) };
  }
}

/** Puts what the server answered where the page reads it. */
function showIn(client: QueryClient, id: string) {
  return (entry: EntryDraftFragment) => {
    client.setQueryData(queryFor(EntryEditorDocument, { id }).queryKey, (old) =>
      old?.entry ? { ...old, entry: { ...old.entry, ...entry } } : old,
    );
    void client.invalidateQueries({ queryKey: queryKeyOf(WorkspaceDocument) });
  };
}

/** Running text is merged word by word; a choice, a figure or a table is one thing. */
function isTextOf(entry: EditorEntry) {
  const texts = entry.contest.formFields.filter(({ kind }) => kind === 'LONG_TEXT');
  const paths = new Set(['summary', ...texts.map(({ key }) => `answers.${key}`)]);
  return (path: string) => paths.has(path);
}

/** Saves when the network is back and when the page goes out of sight; warns only where nothing would be kept. */
function useComingAndGoing(sync: DraftSync): void {
  useEffect(() => {
    const flush = () => void sync.flush();
    const hide = () => {
      if (document.visibilityState === 'hidden') flush();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (!sync.mayLeave()) event.preventDefault();
    };
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', hide);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', hide);
      window.removeEventListener('beforeunload', warn);
    };
  }, [sync]);
}

/** A draft that saves itself, survives lost connections, and comes together with others' changes. */
export function useDraft(entry: EditorEntry): DraftState {
  const { id } = entry;
  const client = useQueryClient();
  const [sync] = useState(
    () =>
      new DraftSync(entry, {
        send: (changes) => send(id, changes),
        show: showIn(client, id),
        isText: isTextOf(entry),
      }),
  );
  const state = useSyncExternalStore(sync.subscribe, sync.snapshot);
  useEffect(() => {
    void sync.restore();
    return sync.stop;
  }, [sync]);
  useComingAndGoing(sync);
  const [actions] = useState(() => ({
    lastProblem: () => sync.snapshot().problem,
    version: () => sync.snapshot().version,
    adopt: (newer: EntryDraftFragment) => {
      sync.receive(newer);
    },
    refresh: () =>
      sync
        .refresh(async () => (await execute(EntryEditorDocument, { id })).entry)
        .catch(() => undefined),
  }));
  const { draft, problem, clashes, taken, status, savedAt } = state;
  return {
    draft,
    change: sync.edit,
    autosave: { status, savedAt, flush: sync.flush },
    problem,
    clashes,
    settle: sync.settle,
    taken,
    ...actions,
  };
}
