import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { VoteEntriesDocument } from '../../generated/graphql';
import { everyPage } from '../../lib/connection';

/** Asked for together with the page, not after it. */
export function candidatesQuery(slug: string) {
  return {
    ...everyPage(VoteEntriesDocument, { slug }, (data) => data.contest?.entries),
    staleTime: 300_000,
  };
}

/** Everything that can be voted for, in an order that stays for the day; all of it, so that search is instant. */
export function useCandidates(slug: string) {
  const { data } = useSuspenseQuery(candidatesQuery(slug));
  return useMemo(() => {
    const list = (data ?? []).map((edge) => edge.node);
    return { list, byId: new Map(list.map((entry) => [entry.id, entry])) };
  }, [data]);
}
