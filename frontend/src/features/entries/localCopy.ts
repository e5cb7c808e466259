import type { Draft } from './draft';

/** What this browser keeps while the server has not got it: what it was begun from, and how it stands. */
export interface LocalCopy {
  version: number;
  base: Draft;
  mine: Draft;
}

function keyOf(entryId: string): string {
  return `vinhdanh-draft:${entryId}`;
}

export function readLocalCopy(entryId: string): LocalCopy | null {
  try {
    const copy = JSON.parse(localStorage.getItem(keyOf(entryId)) ?? 'null') as LocalCopy | null;
    return copy && Array.isArray(copy.mine.authors) && Array.isArray(copy.base.authors)
      ? copy
      : null;
  } catch {
    return null;
  }
}

/** Null takes the copy away. A browser that keeps nothing still lets people write. */
export function writeLocalCopy(entryId: string, copy: LocalCopy | null): void {
  try {
    if (copy) localStorage.setItem(keyOf(entryId), JSON.stringify(copy));
    else localStorage.removeItem(keyOf(entryId));
  } catch {
    // Private windows and full stores: saving at the server goes on as before.
  }
}
