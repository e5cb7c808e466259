import { keepPreviousData, queryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { documentId, execute, type RegisteredDocument } from './graphql';

interface Connection<Edge> {
  edges: readonly Edge[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
  totalCount: number;
}

export interface Pages<Edge> {
  edges: readonly Edge[];
  total: number;
  /** Nothing to show yet. */
  loading: boolean;
  /** What is shown answers the last question, not this one. */
  stale: boolean;
  /** Asks for the next page; undefined when all are here. */
  more: (() => void) | undefined;
  loadingMore: boolean;
}

/**
 * A list that grows page by page. `pick` finds the connection in the answer; null reads as empty.
 * `head` is the first page's answer. While a changed filter is being asked for, the old rows stay (`stale`). Failures reach the page's error boundary.
 */
export function useConnection<
  Result,
  Variables extends { after?: unknown },
  Found extends Connection<unknown>,
>(
  document: RegisteredDocument<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pick: (result: Result) => Found | null | undefined,
): Pages<Found['edges'][number]> & { head: Found | null } {
  const query = useInfiniteQuery({
    queryKey: [documentId(document), 'pages', variables],
    queryFn: ({ pageParam, signal }) =>
      execute(document, { ...variables, after: pageParam } as unknown as Variables, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => {
      const info = pick(last)?.pageInfo;
      return info?.hasNextPage ? info.endCursor : undefined;
    },
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  const pages = query.data?.pages ?? [];
  const head = (pages[0] && pick(pages[0])) ?? null;
  return {
    head,
    edges: pages.flatMap((page): Found['edges'] => pick(page)?.edges ?? []),
    total: head?.totalCount ?? 0,
    loading: query.isPending,
    stale: query.isPlaceholderData,
    more: query.hasNextPage ? () => void query.fetchNextPage() : undefined,
    loadingMore: query.isFetchingNextPage,
  };
}

/**
 * Options of a query for a whole list, asked for page by page: where every row is needed at once, for instant
 * search or a table that sorts. Answers null when there is no such list for this viewer.
 */
export function everyPage<Result, Variables extends { after?: unknown }, Edge>(
  document: RegisteredDocument<Result, Variables>,
  variables: Omit<Variables, 'after'>,
  pick: (result: Result) => Connection<Edge> | null | undefined,
) {
  return queryOptions({
    queryKey: [documentId(document), 'all', variables] as const,
    queryFn: async ({ signal }): Promise<Edge[] | null> => {
      const edges: Edge[] = [];
      for (let after: string | null = null; ;) {
        const asked = { ...variables, after } as unknown as Variables;
        const page: Connection<Edge> | null | undefined = pick(
          await execute(document, asked, { signal }),
        );
        if (!page) return null;
        edges.push(...page.edges);
        if (!page.pageInfo.hasNextPage) return edges;
        after = page.pageInfo.endCursor ?? null;
      }
    },
  });
}
