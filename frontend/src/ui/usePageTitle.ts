import { useEffect } from 'react';

/** Names the page in the browser's tab, the history and the screen reader's announcement. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title) document.title = `${title} – Vinh Danh`;
  }, [title]);
}
