import { useEffect, useRef, useState, type FocusEvent } from 'react';
import { BePresentDocument, EntryLiveDocument, LeaveEntryDocument } from '../../generated/graphql';
import { perform } from '../../lib/graphql';
import { useLive } from '../../lib/subscriptions';
import { TAB } from './localCopy';
import type { Person } from './together';

const BEAT_MS = 10_000;
/** Passing through fields with the tab key is not worth telling. */
const SETTLED_MS = 400;

/** Nobody waits for these, and the next one says the same: a lost one is lost. */
function tell(request: Promise<unknown>): void {
  request.catch(() => undefined);
}

/** Says that this page has the entry open, and at which part, for as long as it stands. */
function useHeartbeat(entryId: string, part: string | null): void {
  useEffect(() => {
    const beat = () => {
      if (document.visibilityState === 'hidden') return;
      tell(perform(BePresentDocument, { entryId, tab: TAB, part }, { attempts: 1 }));
    };
    const first = setTimeout(beat, SETTLED_MS);
    const timer = setInterval(beat, BEAT_MS);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [entryId, part]);
  useEffect(
    () => () => {
      tell(perform(LeaveEntryDocument, { entryId, tab: TAB }, { attempts: 1 }));
    },
    [entryId],
  );
}

interface Presence {
  others: readonly Person[];
  /** Spread onto the form: finds out in which part the writer is. */
  whereabouts: {
    onFocus: (event: FocusEvent) => void;
    onBlur: () => void;
  };
}

/** The others at this entry's form; `onChanged` when the entry is another than it was. */
export function usePresence(entryId: string, onChanged: () => void): Presence {
  const [part, setPart] = useState<string | null>(null);
  const [people, setPeople] = useState<readonly Person[]>([]);
  const last = useRef<string | null>(null);
  useHeartbeat(entryId, part);
  useLive(EntryLiveDocument, { id: entryId }, ({ entryLive }) => {
    setPeople(entryLive.people);
    const now = `${String(entryLive.version)} ${entryLive.stamp}`;
    // Also after a lost connection came back: what happened meanwhile was missed.
    if (last.current !== now) onChanged();
    last.current = now;
  });
  return {
    others: people.filter(({ tab }) => tab !== TAB),
    whereabouts: {
      onFocus: (event) => {
        const place = event.target.closest<HTMLElement>('[data-part]');
        setPart(place?.dataset['part'] ?? null);
      },
      onBlur: () => {
        setPart(null);
      },
    },
  };
}
