import { createContext, use } from 'react';
import type { EntryLiveSubscription } from '../../generated/graphql';
import type { Clash } from './draftSync';

export type Person = EntryLiveSubscription['entryLive']['people'][number];

/** Who else is at the form, and what has to be chosen between. */
export interface Together {
  others: readonly Person[];
  clashes: readonly Clash[];
  settle: (path: string, side: 'mine' | 'theirs') => void;
}

export const TogetherContext = createContext<Together>({
  others: [],
  clashes: [],
  settle: () => undefined,
});

export function useTogether(): Together {
  return use(TogetherContext);
}
