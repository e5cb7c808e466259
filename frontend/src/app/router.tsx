import { createRouter } from '@tanstack/react-router';
import { basepathOf, type Language } from '../lib/language';
import { PageSkeleton } from '../ui/Skeletons';
import { PageError } from './PageError';
import { NotFound } from './NotFound';
import { routeTree, type Shell } from './routeTree';

function stringifySearch(search: Record<string, unknown>): string {
  const texts = Object.entries(search)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => [name, String(value)]);
  const text = new URLSearchParams(texts).toString();
  return text === '' ? '' : `?${text}`;
}

export function createAppRouter(language: Language) {
  return createRouter({
    routeTree,
    basepath: basepathOf(language),
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    defaultPendingMs: 200,
    defaultPendingMinMs: 300,
    defaultPendingComponent: PageSkeleton,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NotFound,
    scrollRestoration: true,
    // Plain text parameters: `?search=2026`, not JSON in quotes.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
  interface StaticDataRouteOption {
    /** Which frame stands around the page; public when not said. */
    shell?: Shell;
  }
}
