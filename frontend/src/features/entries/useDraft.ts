import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import {
  EntryEditorDocument,
  SaveEntryDocument,
  WorkspaceDocument,
  type EntryDraftFragment,
} from '../../generated/graphql';
import { execute, perform, queryFor, queryKeyOf } from '../../lib/graphql';
import { isProblem, problemOfFailure, type Problem } from '../../lib/problems';
import { useAutosave, type Autosave } from '../../lib/useAutosave';
import { draftOf, inputOf, partNamed, pathsOf, withParts, type Draft } from './draft';
import { readLocalCopy, writeLocalCopy } from './localCopy';
import { merge } from './merge';

const RETRY_MS = 10_000;
const STALE = 'kernel.stale';

/** The same parts were changed here and elsewhere; saving waits for a choice. */
export interface Clash {
  paths: string[];
  mine: Draft;
  theirs: Draft;
}

export interface DraftState {
  draft: Draft;
  change: (update: (draft: Draft) => Draft) => void;
  autosave: Autosave;
  /** Why the last save kept less than everything; null when all is kept. */
  problem: Problem | null;
  /** The same, right after a save, before the page is drawn again. */
  lastProblem: () => Problem | null;
  clash: Clash | null;
  /** Settles a clash: these parts become what the other side has, the others stay mine. */
  settle: (theirs: readonly string[]) => void;
  /** Parts that were brought in from another tab or device since the page was opened. */
  taken: readonly string[];
  /** The version the server has, for submitting. */
  version: () => number;
  /** Takes an entry that another operation answered. */
  adopt: (entry: EntryDraftFragment) => void;
}

interface Beginning {
  server: Draft;
  draft: Draft;
  clash: Clash | null;
}

/** The server's draft, with what this browser could not send the last time. */
function begin(entry: EntryDraftFragment): Beginning {
  const server = draftOf(entry);
  const copy = readLocalCopy(entry.id);
  if (!copy) return { server, draft: server, clash: null };
  const { draft, clashes } = merge(copy.base, copy.mine, server);
  const clash = clashes.length > 0 ? { paths: clashes, mine: draft, theirs: server } : null;
  return { server, draft, clash };
}

type Outcome = boolean | { kept: Draft };
type Saved = { entry: EntryDraftFragment } | { problem: Problem };

async function send(
  id: string,
  version: number,
  draft: Draft,
  ids: Map<string, string>,
): Promise<Saved> {
  try {
    const input = inputOf(draft, ids);
    const { saveEntry } = await perform(SaveEntryDocument, { id, version, input });
    if (isProblem(saveEntry)) return { problem: saveEntry };
    draft.authors.forEach((author, place) => {
      const kept = saveEntry.contributors[place];
      if (kept) ids.set(author.key, kept.id);
    });
    return { entry: saveEntry };
  } catch (reason) {
    return { problem: problemOfFailure(reason) };
  }
}

/** Puts what an operation answered where the page reads it. */
function useAdopt(id: string) {
  const client = useQueryClient();
  return (entry: EntryDraftFragment) => {
    client.setQueryData(queryFor(EntryEditorDocument, { id }).queryKey, (old) =>
      old?.entry ? { ...old, entry: { ...old.entry, ...entry } } : old,
    );
    void client.invalidateQueries({ queryKey: queryKeyOf(WorkspaceDocument) });
  };
}

/** While the server cannot be reached, asks again now and then, and at once when the network is back. */
function useRetry(waiting: boolean, flush: () => Promise<boolean>): void {
  useEffect(() => {
    if (!waiting) return;
    const again = () => void flush();
    const timer = setInterval(again, RETRY_MS);
    window.addEventListener('online', again);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', again);
    };
  }, [waiting, flush]);
}

/** A draft that saves itself, survives lost connections, and comes together with other tabs' changes. */
export function useDraft(entry: EntryDraftFragment): DraftState {
  const { id } = entry;
  const [first] = useState(() => begin(entry));
  const [draft, setDraft] = useState(first.draft);
  const [clash, setClash] = useState(first.clash);
  const [noted, setNoted] = useState<Problem | null>(null);
  const latest = useRef<Problem | null>(null);
  const [taken, setTaken] = useState<readonly string[]>([]);
  const base = useRef(first.server);
  const version = useRef(entry.version);
  const ids = useRef(new Map<string, string>());
  const showEntry = useAdopt(id);

  const adopt = (kept: EntryDraftFragment) => {
    version.current = kept.version;
    base.current = draftOf(kept);
    showEntry(kept);
  };

  const note = (next: Problem | null) => {
    latest.current = next;
    setNoted(next);
  };

  /** Another save came first: brings both together, and asks where they cannot be. */
  const reconcile = async (value: Draft): Promise<Outcome> => {
    const { entry: newest } = await execute(EntryEditorDocument, { id });
    if (!newest) return false;
    const theirs = draftOf(newest);
    const before = base.current;
    const merged = merge(before, value, theirs);
    adopt(newest);
    setTaken(merged.taken);
    setDraft((now) => merge(before, now, theirs).draft);
    if (merged.clashes.length === 0) return save(merged.draft);
    setClash({ paths: merged.clashes, mine: merged.draft, theirs });
    return { kept: theirs };
  };

  /** Some parts were refused: the rest is kept all the same. */
  const saveRest = async (value: Draft, refusal: Problem): Promise<void> => {
    const known = pathsOf(value);
    const named = refusal.fields.map((field) => partNamed(field.path));
    const refused = named.filter((path) => known.includes(path));
    const rest = withParts(value, base.current, refused);
    if (refused.length === 0 || JSON.stringify(rest) === JSON.stringify(base.current)) return;
    const answer = await send(id, version.current, rest, ids.current);
    if ('entry' in answer) adopt(answer.entry);
  };

  const save = async (value: Draft): Promise<Outcome> => {
    const answer = await send(id, version.current, value, ids.current);
    if ('entry' in answer) {
      adopt(answer.entry);
      note(null);
      return true;
    }
    if (answer.problem.code === STALE) return reconcile(value);
    note(answer.problem);
    await saveRest(value, answer.problem);
    return { kept: base.current };
  };

  const autosave = useAutosave({
    value: draft,
    kept: first.server,
    save,
    enabled: clash === null && entry.viewerCan.edit,
  });
  const { status, flush } = autosave;
  const isKept = (status === 'saved' || status === 'idle') && clash === null;
  const problem = isKept ? null : noted;
  const unreachable = problem?.code.startsWith('REQUEST_') ?? false;
  useRetry(status === 'failed' && unreachable, flush);

  useEffect(() => {
    const copy = { version: version.current, base: base.current, mine: draft };
    writeLocalCopy(id, isKept ? null : copy);
  }, [id, draft, isKept]);

  const settle = (paths: readonly string[]) => {
    if (clash) setDraft((now) => withParts(now, clash.theirs, paths));
    setClash(null);
  };
  return {
    draft,
    change: setDraft,
    autosave,
    problem,
    lastProblem: () => latest.current,
    clash,
    settle,
    taken,
    version: () => version.current,
    adopt,
  };
}
