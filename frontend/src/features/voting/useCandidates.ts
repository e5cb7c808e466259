import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { VoteEntriesDocument, type VoteEntriesQuery } from '../../generated/graphql';
import { documentId, execute } from '../../lib/graphql';
import type { Candidate } from './selection';

async function allOf(slug: string, signal: AbortSignal): Promise<Candidate[]> {
  const found: Candidate[] = [];
  for (let after: string | null = null; ;) {
    const data: VoteEntriesQuery = await execute(VoteEntriesDocument, { slug, after }, { signal });
    const page = data.contest?.entries;
    found.push(...(page?.edges.map((edge) => edge.node) ?? []));
    if (!page?.pageInfo.hasNextPage) return found;
    after = page.pageInfo.endCursor ?? null;
  }
}

/** Everything that can be voted for, in an order that stays for the day; all of it, so that search is instant. */
export function useCandidates(slug: string) {
  const { data } = useSuspenseQuery({
    queryKey: [documentId(VoteEntriesDocument), 'all', slug],
    queryFn: ({ signal }) => allOf(slug, signal),
    staleTime: 300_000,
  });
  const byId = useMemo(() => new Map(data.map((entry) => [entry.id, entry])), [data]);
  return { list: data, byId };
}
