import { Outlet, useMatches, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import { PageSkeleton } from '../ui/Skeletons';
import { Toasts } from '../ui/Toasts';
import { MAIN_ID } from '../ui/shell/SkipLink';
import { FocusShell } from '../ui/shell/FocusShell';
import { Public } from './Public';

// Visitors never fetch the signed-in frame.
const Workspace = lazy(() => import('./Workspace'));

/** After going to another page, reading continues at its heading. */
function useFocusOnArrival(): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname });
  const first = useRef(true);
  useEffect(() => {
    if (path === undefined) return;
    if (first.current) {
      first.current = false;
      return;
    }
    const main = document.getElementById(MAIN_ID);
    const heading = main?.querySelector<HTMLElement>('h1[tabindex]');
    (heading ?? main)?.focus({ preventScroll: true });
  }, [path]);
}

function Frame({ children }: { children: ReactNode }) {
  const shell = useMatches({
    select: (matches) => matches.findLast((match) => match.staticData.shell)?.staticData.shell,
  });
  if (shell === 'workspace') return <Workspace>{children}</Workspace>;
  if (shell === 'focus') return <FocusShell>{children}</FocusShell>;
  return <Public>{children}</Public>;
}

export function Root() {
  useFocusOnArrival();
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Frame>
        <Suspense fallback={<PageSkeleton />}>
          <Outlet />
        </Suspense>
      </Frame>
      <Toasts />
    </Suspense>
  );
}
