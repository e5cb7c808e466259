import { v4 as uuid } from 'uuid';
import type { Draft } from './draft';

/** What this browser keeps while the server has not got it: what it was begun from, and how it stands. */
export interface LocalCopy {
  base: Draft;
  revisions: Record<string, number>;
  mine: Draft;
}

/** A copy of a page that is gone, under the name it is kept by. */
export interface Orphan {
  name: string;
  copy: LocalCopy;
}

/** This page's own name, anew each time it is loaded: two tabs never write over one another's copies. */
export const TAB = uuid();
const PREFIX = 'vinhdanh-draft:';
const LOCK = 'vinhdanh-tab:';

function prefixOf(entryId: string): string {
  return `${PREFIX}${entryId}:`;
}

/** Null takes the copy away. False when this browser keeps nothing (private windows, full stores). */
export function writeLocalCopy(entryId: string, copy: LocalCopy | null): boolean {
  const name = prefixOf(entryId) + TAB;
  try {
    if (copy) localStorage.setItem(name, JSON.stringify(copy));
    else localStorage.removeItem(name);
    return true;
  } catch {
    return false;
  }
}

/** Takes away everything kept of an entry, as when it was deleted. */
export function forgetCopies(entryId: string): void {
  for (const name of namesOf(entryId)) forget(name);
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing could have been kept there either.
  }
}

function namesOf(entryId: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefixOf(entryId)));
  } catch {
    return [];
  }
}

function read(name: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(name) ?? 'null') as LocalCopy | null;
    const isWhole = copy && [copy.mine, copy.base].every((draft) => Array.isArray(draft.authors));
    return isWhole ? copy : null;
  } catch {
    return null;
  }
}

let held = false;

/** As long as this page lives it holds a lock under its name, by which others know that it does. */
function holdTab(locks: LockManager): void {
  if (held) return;
  held = true;
  void locks.request(LOCK + TAB, () => new Promise(() => undefined));
}

/** The tabs that are open now; none where the browser cannot say. */
async function openTabs(): Promise<Set<string>> {
  const locks = (navigator as { locks?: LockManager }).locks;
  if (!locks) return new Set([TAB]);
  holdTab(locks);
  const { held: all = [] } = await locks.query();
  return new Set([TAB, ...all.map(({ name = '' }) => name.replace(LOCK, ''))]);
}

/** What pages that are gone have left of an entry. They stay until they are forgotten. */
export async function orphansOf(entryId: string): Promise<Orphan[]> {
  const open = await openTabs();
  return namesOf(entryId).flatMap((name) => {
    const copy = open.has(name.slice(prefixOf(entryId).length)) ? null : read(name);
    return copy ? [{ name, copy }] : [];
  });
}
