import { useEffect, useState } from 'react';
import { serverNow } from './dates';

/** The server's now, in milliseconds, told again every `everyMs`. */
export function useNow(everyMs = 15_000): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(serverNow());
    }, everyMs);
    return () => {
      clearInterval(timer);
    };
  }, [everyMs]);
  return now;
}
