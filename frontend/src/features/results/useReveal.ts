import { useState } from 'react';

function firstTime(contestId: string): boolean {
  const key = `vinhdanh-revealed:${contestId}`;
  try {
    if (sessionStorage.getItem(key)) return false;
    sessionStorage.setItem(key, '1');
  } catch {
    // A browser that keeps nothing sees it every time.
  }
  return true;
}

/** Counts the reveals: 0 shows all at once, each further number plays it (again). Once a visit by itself. */
export function useReveal(contestId: string) {
  const [reveal, setReveal] = useState(() => (firstTime(contestId) ? 1 : 0));
  const again = () => {
    window.scrollTo({ top: 0 });
    setReveal((count) => count + 1);
  };
  return { reveal, again };
}
