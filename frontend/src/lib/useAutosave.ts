import { useCallback, useEffect, useRef, useState } from 'react';

/** `offline`: what is not saved is kept in this browser until the server can be reached. */
export type SaveStatus = 'idle' | 'dirty' | 'saving' | 'saved' | 'failed' | 'offline';

interface Options<Value> {
  /** What to keep; a change (by JSON) starts the delay. */
  value: Value;
  /** What the server has, where `value` begins ahead of it. */
  kept?: Value;
  /** Resolves to false when the server refused; to what it has now when it kept something else. */
  save: (value: Value) => Promise<boolean | { kept: Value }>;
  delayMs?: number;
  enabled?: boolean;
}

export interface Autosave {
  status: SaveStatus;
  /** Milliseconds since the epoch of the last kept change. */
  savedAt: number | null;
  /** Saves now what is not saved yet; resolves to whether all is kept. */
  flush: () => Promise<boolean>;
}

/** Warns before the page is left with something unsaved. */
function useLeaveWarning(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [active]);
}

function useLatest<T>(value: T) {
  const ref = useRef(value);
  useEffect(() => {
    ref.current = value;
  });
  return ref;
}

/** Saves a changing value by itself: one request at a time, the newest value last. */
export function useAutosave<Value>({
  value,
  kept: keptAtFirst = value,
  save,
  delayMs = 800,
  enabled = true,
}: Options<Value>): Autosave {
  const [status, setStatus] = useState<SaveStatus>('idle');
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const latest = useLatest({ value, save });
  const text = JSON.stringify(value);
  const kept = useRef(JSON.stringify(keptAtFirst));
  const running = useRef<Promise<unknown> | null>(null);

  const flush = useCallback(async (): Promise<boolean> => {
    // Two callers may have waited for the same request: the second waits for the first one's, too.
    while (running.current) await running.current;
    const { value: now, save: keep } = latest.current;
    const nowText = JSON.stringify(now);
    if (nowText === kept.current) return true;
    setStatus('saving');
    const outcome = keep(now).catch(() => false);
    running.current = outcome;
    const answer = await outcome;
    running.current = null;
    const ok = answer === true;
    if (ok) {
      kept.current = nowText;
      setSavedAt(Date.now());
    } else if (answer !== false) {
      kept.current = JSON.stringify(answer.kept);
    }
    const behind = JSON.stringify(latest.current.value) !== kept.current;
    setStatus(ok ? (behind ? 'dirty' : 'saved') : 'failed');
    return ok;
  }, [latest]);

  useEffect(() => {
    if (!enabled) return;
    if (text === kept.current) {
      // Changed back to what is kept: nothing is left to save.
      setStatus((before) => (before === 'dirty' || before === 'failed' ? 'idle' : before));
      return;
    }
    setStatus((before) => (before === 'saving' ? before : 'dirty'));
    const timer = setTimeout(() => void flush(), delayMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text, enabled, delayMs, flush]);

  useLeaveWarning(status === 'dirty' || status === 'saving' || status === 'failed');
  return { status, savedAt, flush };
}
