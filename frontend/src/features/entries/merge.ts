import { partOf, pathsOf, withParts, type Draft } from './draft';

export interface Merged {
  draft: Draft;
  /** Parts changed on both sides, differently: `draft` has mine until somebody chooses. */
  clashes: string[];
  /** Parts that came from the other side. */
  taken: string[];
}

/** Brings two drafts with a common beginning together, part by part; nothing is dropped unasked. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Merged {
  const paths = pathsOf(base, mine, theirs);
  const differs = (a: Draft, b: Draft, path: string) => partOf(a, path) !== partOf(b, path);
  const changedThere = paths.filter(
    (path) => differs(base, theirs, path) && differs(mine, theirs, path),
  );
  const clashes = changedThere.filter((path) => differs(base, mine, path));
  const taken = changedThere.filter((path) => !clashes.includes(path));
  return { draft: withParts(mine, theirs, taken), clashes, taken };
}
