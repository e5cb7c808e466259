import { useSuspenseQuery } from '@tanstack/react-query';
import { VersionTextsDocument } from '../generated/graphql';
import { queryFor } from './graphql';

/** The submitted versions of an entry, the first one first, each part by part in words. */
export function useVersionTexts(entryId: string) {
  const { data } = useSuspenseQuery(queryFor(VersionTextsDocument, { id: entryId }));
  return data.entry?.versions ?? [];
}
