import { useCallback, useState } from 'react';
import type { Pick, Selection } from './selection';

function keyOf(contestId: string): string {
  return `vinhdanh-ballot:${contestId}`;
}

function isPick(value: unknown): value is Pick {
  const pick = value as Partial<Pick> | null;
  return typeof pick?.entryId === 'string' && typeof pick.points === 'number';
}

function kept(contestId: string): Selection | null {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(keyOf(contestId)) ?? 'null');
    return Array.isArray(value) ? value.filter(isPick) : null;
  } catch {
    return null;
  }
}

/** The ballot being made; survives reloads and the way to signing in and back, in this tab. */
export function useSelection(contestId: string, cast: Selection) {
  const [draft, setDraft] = useState(() => kept(contestId));
  const change = useCallback(
    (next: Selection | null) => {
      setDraft(next);
      try {
        if (next) sessionStorage.setItem(keyOf(contestId), JSON.stringify(next));
        else sessionStorage.removeItem(keyOf(contestId));
      } catch {
        // A browser that keeps nothing still lets people vote.
      }
    },
    [contestId],
  );
  return { selection: draft ?? cast, isDraft: draft !== null, change };
}
