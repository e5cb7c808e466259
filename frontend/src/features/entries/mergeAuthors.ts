import type { Author } from './draft';

const without = (authors: readonly Author[], keys: ReadonlySet<string>) =>
  authors.filter((author) => !keys.has(author.key));

/** One person's row as both sides made it, or null where they changed the same thing differently. */
function mergeAuthor(base: Author, mine: Author, theirs: Author): Author | null {
  const merged = { ...mine };
  for (const name of Object.keys(mine) as (keyof Author)[]) {
    if (theirs[name] === base[name] || theirs[name] === mine[name]) continue;
    if (mine[name] !== base[name]) return null;
    merged[name] = theirs[name];
  }
  return merged;
}

function sameRow(one: Author, other: Author | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Two lists of authors in one: rows are known by their keys; null where the sides cannot both have their way. */
export function mergeAuthors(
  base: readonly Author[],
  mine: readonly Author[],
  theirs: readonly Author[],
): Author[] | null {
  const [before, there] = [base, theirs].map((rows) => new Map(rows.map((row) => [row.key, row])));
  const here = new Set(mine.map(({ key }) => key));
  const merged: Author[] = [];
  for (const row of mine) {
    const old = before?.get(row.key);
    const other = there?.get(row.key);
    if (old && !other) {
      // Taken out there: fine, unless it was worked on here.
      if (!sameRow(row, old)) return null;
      continue;
    }
    const both = old && other ? mergeAuthor(old, row, other) : row;
    if (!both) return null;
    merged.push(both);
  }
  const added = without(theirs, here);
  for (const row of added) {
    const old = before?.get(row.key);
    // Taken out here: fine, unless it was worked on there.
    if (old && !sameRow(row, old)) return null;
  }
  return [...merged, ...added.filter(({ key }) => !before?.has(key))];
}
