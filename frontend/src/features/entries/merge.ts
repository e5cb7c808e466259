import { partOf, pathsOf, withParts, type Draft } from './draft';
import { mergeAuthors } from './mergeAuthors';
import { mergeText } from './mergeText';

export interface Merged {
  draft: Draft;
  /** Parts changed on both sides, in the same place: `draft` has mine until somebody chooses. */
  clashes: string[];
  /** Parts that came, whole or in part, from the other side. */
  taken: string[];
}

interface Sides {
  base: Draft;
  mine: Draft;
  theirs: Draft;
}

/** Both sides' changes of one part as a draft that has them, or null where they touch the same place. */
function together(path: string, { base, mine, theirs }: Sides, isText: boolean): Draft | null {
  if (path === 'authors') {
    const authors = mergeAuthors(base.authors, mine.authors, theirs.authors);
    return authors && { ...mine, authors };
  }
  if (!isText) return null;
  const text = mergeText(partOf(base, path), partOf(mine, path), partOf(theirs, path));
  return text === null ? null : withText(mine, path, text);
}

function withText(draft: Draft, path: string, text: string): Draft {
  const key = path.replace(/^answers\./, '');
  return key === path
    ? { ...draft, [path]: text }
    : { ...draft, answers: { ...draft.answers, [key]: text } };
}

/**
 * Brings two drafts with a common beginning together, part by part and in running texts word by word; nothing is
 * dropped unasked. `isText` names the parts that are running text.
 */
export function merge(
  base: Draft,
  mine: Draft,
  theirs: Draft,
  isText: (path: string) => boolean,
  paths: readonly string[] = pathsOf(base, mine, theirs),
): Merged {
  const merged: Merged = { draft: mine, clashes: [], taken: [] };
  for (const path of paths) {
    const [before, here, there] = [base, mine, theirs].map((draft) => partOf(draft, path));
    if (there === before || there === here) continue;
    const sides = { base, mine: merged.draft, theirs };
    const both =
      here === before
        ? withParts(merged.draft, theirs, [path])
        : together(path, sides, isText(path));
    if (both) {
      merged.draft = both;
      merged.taken.push(path);
    } else {
      merged.clashes.push(path);
    }
  }
  return merged;
}
