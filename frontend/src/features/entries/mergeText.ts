import { diffArrays } from 'diff';

/** Words [from, to) of the beginning that one side has replaced by others. */
interface Hunk {
  from: number;
  to: number;
  words: string[];
}

/** Longer than this nobody waits for a comparison; the writer is asked instead. */
const PATIENCE_MS = 300;

/** Words, each with the blanks after it: what people change is words, not letters. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}

/** What one side has changed, in order; null when the comparison would take too long. */
function hunksOf(base: string[], side: string[]): Hunk[] | null {
  const changes = diffArrays(base, side, { timeout: PATIENCE_MS });
  if (!changes) return null;
  const hunks: Hunk[] = [];
  let place = 0;
  let last: Hunk | null = null;
  for (const { added, removed, value } of changes) {
    if (!added && !removed) {
      last = null;
      place += value.length;
      continue;
    }
    if (!last) {
      last = { from: place, to: place, words: [] };
      hunks.push(last);
    }
    if (added) last.words.push(...value);
    else {
      place += value.length;
      last.to = place;
    }
  }
  return hunks;
}

const isSame = (one: Hunk, other: Hunk) => JSON.stringify(one) === JSON.stringify(other);

/** Both sides' hunks in order, or null where they touch. */
function joined(mine: readonly Hunk[], theirs: readonly Hunk[]): Hunk[] | null {
  const others = theirs.filter((hunk) => !mine.some((one) => isSame(one, hunk)));
  const all = [...mine, ...others].sort((one, other) => one.from - other.from || one.to - other.to);
  const touches = all.some((hunk, place) => place > 0 && hunk.from <= (all[place - 1]?.to ?? -1));
  return touches ? null : all;
}

/** Two people's changes of one text in one, or null where they touch the same words. */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  const words = wordsOf(base);
  const [here, there] = [mine, theirs].map((side) => hunksOf(words, wordsOf(side)));
  const hunks = here && there ? joined(here, there) : null;
  if (!hunks) return null;
  for (const { from, to, words: replacement } of hunks.reverse()) {
    words.splice(from, to - from, ...replacement);
  }
  return words.join('');
}
