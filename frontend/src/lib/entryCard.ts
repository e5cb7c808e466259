import type { EntryCardPartsFragment } from '../generated/graphql';
import { localized } from './localized';

/** What an EntryCard shows of an entry, in the page's language; spread onto it. */
export function entryCard(entry: EntryCardPartsFragment) {
  const { id, title, code, coverUrl, unit, track, award } = entry;
  return {
    link: { to: '/entries/$id', params: { id } },
    title,
    code,
    cover: coverUrl,
    unit: unit && localized(unit.name),
    track: track && localized(track.name),
    award: award && { rank: award.prize.rank, name: localized(award.prize.name) },
  } as const;
}
