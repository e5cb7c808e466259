import { diffWordsWithSpace } from 'diff';

export interface Part {
  key: string;
  label: string;
  text: string;
}

export type Change = 'same' | 'added' | 'removed';

export interface Piece {
  text: string;
  change: Change;
}

export interface ChangedPart {
  key: string;
  label: string;
  pieces: readonly Piece[];
}

/** What changed from one text to the next, word by word; the pieces that are not `removed` make the new text. */
export function wordDifference(before: string, after: string): Piece[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    change: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

/** The parts that differ between two versions, in the order of the later one; those it has no more come last. */
export function differences(before: readonly Part[], after: readonly Part[]): ChangedPart[] {
  const earlier = new Map(before.map((part) => [part.key, part]));
  const later = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !later.has(key)).map((part) => ({ ...part, text: '' }));
  return [...after, ...gone]
    .filter(({ key, text }) => (earlier.get(key)?.text ?? '') !== text)
    .map(({ key, label, text }) => ({
      key,
      label,
      pieces: wordDifference(earlier.get(key)?.text ?? '', text),
    }));
}
