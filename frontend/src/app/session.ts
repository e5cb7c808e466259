import { useQuery, useQueryClient } from '@tanstack/react-query';
import {
  SessionViewerDocument,
  SignOutDocument,
  type SessionViewerQuery,
} from '../generated/graphql';
import { queryFor } from '../lib/graphql';
import { useOperation } from '../lib/useOperation';

export type SessionViewer = NonNullable<SessionViewerQuery['viewer']>;

export const sessionQuery = queryFor(SessionViewerDocument, {});

/** The signed-in person; null for a visitor, undefined while not known. */
export function useViewer(): SessionViewer | null | undefined {
  return useQuery({ ...sessionQuery, staleTime: 60_000 }).data?.viewer;
}

/** Signs out and forgets every answer that was made for this person. */
export function useSignOut() {
  const client = useQueryClient();
  return useOperation(SignOutDocument, {
    onDone: () => {
      client.clear();
      window.location.assign(window.location.pathname.startsWith('/en') ? '/en' : '/');
    },
  });
}
