import { useEffect, useRef } from 'react';

interface Actions {
  handIn: () => void;
  help: () => void;
  next: () => void;
  previous: () => void;
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}

function actionOf(event: KeyboardEvent): keyof Actions | null {
  if ((event.ctrlKey || event.metaKey) && event.key === 'Enter') return 'handIn';
  if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return null;
  const plain: Record<string, keyof Actions> = { '?': 'help', n: 'next', p: 'previous' };
  return plain[event.key.toLowerCase()] ?? null;
}

/** The page's own keys; they rest while a dialog is open, and letters rest while the judge writes. */
export function useDeskKeys(actions: Actions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const action = actionOf(event);
      if (!action) return;
      event.preventDefault();
      latest.current[action]();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
}
