import { useCallback, useEffect, useRef, useState } from 'react';
import { download, DownloadFailure, type Progress } from './download';

export type DownloadTrouble = 'busy' | 'gone' | 'network';

function troubleOf(reason: unknown): DownloadTrouble {
  if (!(reason instanceof DownloadFailure)) return 'network';
  return reason.status === 404 ? 'gone' : 'busy';
}

/** One file at a time, with its progress; leaving the page ends it. */
export function useDownload() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [trouble, setTrouble] = useState<DownloadTrouble | null>(null);
  const running = useRef<AbortController | null>(null);
  const cancel = useCallback(() => {
    running.current?.abort();
  }, []);
  useEffect(() => cancel, [cancel]);
  const start = useCallback(async (address: string) => {
    const control = new AbortController();
    running.current = control;
    setTrouble(null);
    setProgress({ share: 0, rows: null });
    try {
      await download(address, setProgress, control.signal);
    } catch (reason) {
      if (!control.signal.aborted) setTrouble(troubleOf(reason));
    } finally {
      setProgress(null);
    }
  }, []);
  return { progress, trouble, start, cancel };
}
