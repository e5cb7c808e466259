import type { EntryChangesInput, EntryDraftFragment } from '../../generated/graphql';
import type { Problem } from '../../lib/problems';
import type { SaveStatus } from '../../lib/useAutosave';
import {
  changesOf,
  draftOf,
  partNamed,
  partOf,
  pathsOf,
  revisionsOf,
  withParts,
  type Draft,
} from './draft';
import { forget, orphansOf, writeLocalCopy, type LocalCopy } from './localCopy';
import { merge } from './merge';

/** The same place was changed here and elsewhere: the part waits for a choice. */
export interface Clash {
  path: string;
  /** The draft that has the other side's value of the part. */
  theirs: Draft;
  /** Who saved it and when; null where that is another copy in this browser. */
  by: string | null;
  at: string | null;
}

export interface SyncState {
  draft: Draft;
  /** Part by part what the server has, as this page sent or heard it. */
  base: Draft;
  revisions: Record<string, number>;
  version: number;
  clashes: readonly Clash[];
  /** Parts that were last brought in from elsewhere. */
  taken: readonly string[];
  status: SaveStatus;
  savedAt: number | null;
  /** Why the last save kept less than everything; null when all is kept. */
  problem: Problem | null;
}

export type Answer =
  { entry: EntryDraftFragment; version: number; clashes: readonly string[] } | { problem: Problem };

export interface Outside {
  send: (changes: EntryChangesInput) => Promise<Answer>;
  /** Shows a newer entry wherever the page reads it. */
  show: (entry: EntryDraftFragment) => void;
  /** Whether a part is running text, which is merged word by word. */
  isText: (path: string) => boolean;
}

const DELAY_MS = 800;
/** However steadily somebody types, this often it is saved. */
const LONGEST_MS = 5_000;
const RETRY_MS = 10_000;

/** A draft of one page, kept in step with the server, with other pages and with what this browser keeps. */
export class DraftSync {
  private state: SyncState;
  private readonly listeners = new Set<() => void>();
  private readonly refused = new Map<string, string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private dirtySince: number | null = null;
  private running: Promise<void> | null = null;
  /** Whether this browser keeps what the server has not got. */
  private isSafe = true;

  private readonly entryId: string;
  private readonly outside: Outside;

  constructor(entry: EntryDraftFragment, outside: Outside) {
    this.entryId = entry.id;
    this.outside = outside;
    const draft = draftOf(entry);
    this.state = {
      draft,
      base: draft,
      revisions: revisionsOf(entry),
      version: entry.version,
      clashes: [],
      taken: [],
      status: 'idle',
      savedAt: null,
      problem: null,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SyncState => this.state;

  /** Changes the draft; it is saved a moment later. */
  readonly edit = (update: (draft: Draft) => Draft): void => {
    this.set({ draft: update(this.state.draft) });
    this.changed();
  };

  /** Saves now what is not saved yet; resolves to whether everything is. */
  readonly flush = async (): Promise<boolean> => {
    do {
      await (this.running ??= this.save().finally(() => {
        this.running = null;
      }));
    } while (this.state.problem === null && this.dirty().length > 0);
    return this.isKept();
  };

  /** Takes what the server has now. `mine` are parts just stored as they were sent, in version `upTo`. */
  readonly receive = (
    entry: EntryDraftFragment,
    mine: readonly string[] = [],
    upTo: number = entry.version,
  ): void => {
    const { state } = this;
    if (entry.version < state.version) return;
    const theirs = draftOf(entry);
    const there = revisionsOf(entry);
    const isNews = (path: string) => (there[path] ?? 1) > (state.revisions[path] ?? 1);
    const stored = mine.filter((path) => (there[path] ?? 1) <= upTo);
    const news = pathsOf(state.draft, theirs).filter(
      (path) => isNews(path) && !stored.includes(path),
    );
    const open = news.filter((path) => !state.clashes.some((clash) => clash.path === path));
    const merged = merge(state.base, state.draft, theirs, this.outside.isText, open);
    const clashes = [
      ...state.clashes.map((clash) =>
        news.includes(clash.path) ? this.clashOf(clash.path, theirs, entry) : clash,
      ),
      ...merged.clashes.map((path) => this.clashOf(path, theirs, entry)),
    ];
    this.set({
      draft: merged.draft,
      base: withParts(state.base, theirs, news),
      revisions: { ...state.revisions, ...there },
      version: entry.version,
      clashes: clashes.filter(
        (one) => partOf(merged.draft, one.path) !== partOf(one.theirs, one.path),
      ),
      taken: merged.taken.length > 0 ? merged.taken : state.taken,
    });
    this.outside.show(entry);
    this.changed();
  };

  /** Settles one clash: the part becomes what the other side has, or stays mine. */
  readonly settle = (path: string, side: 'mine' | 'theirs'): void => {
    const clash = this.state.clashes.find((one) => one.path === path);
    if (!clash) return;
    const { draft } = this.state;
    this.set({
      draft: side === 'theirs' ? withParts(draft, clash.theirs, [path]) : draft,
      clashes: this.state.clashes.filter((one) => one.path !== path),
    });
    this.changed();
  };

  /** Takes up what pages that are gone have left in this browser. */
  readonly restore = async (): Promise<void> => {
    const orphans = await orphansOf(this.entryId);
    for (const { copy } of orphans) this.takeUp(copy);
    if (orphans.length === 0) return;
    this.changed();
    for (const { name } of orphans) forget(name);
  };

  /** Reads the entry again, after a save that is under way: its answer comes first. */
  readonly refresh = async (read: () => Promise<EntryDraftFragment | null>): Promise<void> => {
    const entry = await read();
    while (this.running) await this.running;
    if (entry) this.receive(entry);
  };

  /** Whether the page may be closed without losing a word. */
  readonly mayLeave = (): boolean => this.isSafe || this.isKept();

  readonly stop = (): void => {
    clearTimeout(this.timer);
  };

  // ---- inside

  private set(values: Partial<SyncState>): void {
    this.state = { ...this.state, ...values };
    for (const listener of this.listeners) listener();
  }

  /** A gone page's changes as if they had been made here, from what that page had before it. */
  private takeUp({ base, mine, revisions }: LocalCopy): void {
    const { state } = this;
    const paths = pathsOf(mine).filter((path) => partOf(mine, path) !== partOf(base, path));
    const isFresh = (path: string) => (revisions[path] ?? 1) === (state.revisions[path] ?? 1);
    const untouched = paths.filter(
      (path) => isFresh(path) && partOf(state.draft, path) === partOf(state.base, path),
    );
    const rest = paths.filter((path) => !untouched.includes(path));
    const draft = withParts(state.draft, mine, untouched);
    const merged = merge(base, draft, mine, this.outside.isText, rest);
    const clashes = merged.clashes.map((path) => ({ path, theirs: mine, by: null, at: null }));
    this.set({ draft: merged.draft, clashes: [...state.clashes, ...clashes] });
  }

  private clashOf(path: string, theirs: Draft, entry: EntryDraftFragment): Clash {
    const part = path === 'authors' ? 'contributors' : path;
    const revision = entry.revisions.find((one) => one.part === part);
    return { path, theirs, by: revision?.savedBy?.name ?? null, at: revision?.savedAt ?? null };
  }

  /** Parts to be sent: changed here, not waiting for a choice, and not refused as they are. */
  private dirty(): string[] {
    const { draft, clashes } = this.state;
    const waiting = new Set(clashes.map(({ path }) => path));
    return this.unsaved().filter(
      (path) => !waiting.has(path) && this.refused.get(path) !== partOf(draft, path),
    );
  }

  private unsaved(): string[] {
    const { draft, base } = this.state;
    return pathsOf(draft).filter((path) => partOf(draft, path) !== partOf(base, path));
  }

  private isKept(): boolean {
    return this.unsaved().length === 0 && this.state.clashes.length === 0;
  }

  /** After any change: keeps a copy here, and saves in a moment. */
  private changed(): void {
    const { draft, base, revisions, status, problem } = this.state;
    const isKept = this.isKept();
    this.isSafe = writeLocalCopy(this.entryId, isKept ? null : { base, revisions, mine: draft });
    clearTimeout(this.timer);
    if (this.dirty().length === 0) {
      this.dirtySince = null;
      if (isKept && !this.running) {
        this.set({
          problem: null,
          status: status === 'saved' || status === 'idle' ? status : this.rested(),
        });
      }
      return;
    }
    this.dirtySince ??= Date.now();
    const isOut = problem?.code.startsWith('REQUEST_') ?? false;
    if (!isOut && !this.running) this.set({ status: 'dirty' });
    const left = LONGEST_MS - (Date.now() - this.dirtySince);
    const delay = isOut ? RETRY_MS : Math.max(0, Math.min(DELAY_MS, left));
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private rested(): SaveStatus {
    return this.state.savedAt === null ? 'idle' : 'saved';
  }

  private async save(): Promise<void> {
    const paths = this.dirty();
    if (paths.length === 0) return;
    const sent = this.state.draft;
    this.dirtySince = null;
    if (this.state.status !== 'offline') this.set({ status: 'saving' });
    const answer = await this.outside.send(changesOf(sent, this.state.revisions, paths));
    if ('problem' in answer) {
      this.refuse(answer.problem, paths, sent);
      return;
    }
    const stored = paths.filter(
      (path) => !answer.clashes.includes(path === 'authors' ? 'contributors' : path),
    );
    for (const path of stored) this.refused.delete(path);
    this.set({
      base: withParts(this.state.base, sent, stored),
      savedAt: Date.now(),
      problem: null,
    });
    this.receive(answer.entry, stored, answer.version);
    this.set({ status: this.isKept() ? 'saved' : 'dirty' });
  }

  /** What was not taken stays here; parts that a rule refuses wait until they are changed, the rest goes on. */
  private refuse(problem: Problem, paths: readonly string[], sent: Draft): void {
    const isOut = problem.code.startsWith('REQUEST_');
    const named = problem.fields.map(({ path }) => partNamed(path));
    const bad = paths.filter((path) => named.includes(path));
    for (const path of bad) this.refused.set(path, partOf(sent, path));
    this.set({ problem, status: problem.code === 'REQUEST_NETWORK' ? 'offline' : 'failed' });
    clearTimeout(this.timer);
    if (isOut) this.timer = setTimeout(() => void this.flush(), RETRY_MS);
    else if (bad.length > 0) this.timer = setTimeout(() => void this.saveRest(problem), 0);
  }

  /** Some parts were refused: the rest is kept all the same, and the reason stays in sight. */
  private async saveRest(problem: Problem): Promise<void> {
    await this.flush();
    if (this.state.problem === null && this.unsaved().length > 0)
      this.set({ problem, status: 'failed' });
  }
}
