import { createContext, use } from 'react';
import type { EntryEditorQuery } from '../../generated/graphql';
import { localized } from '../../lib/localized';
import type { FieldErrors } from '../../lib/problems';
import type { Draft } from './draft';

export type EditorEntry = NonNullable<EntryEditorQuery['entry']>;
export type EditorViewer = NonNullable<EntryEditorQuery['viewer']>;
export type FormField = EditorEntry['contest']['formFields'][number];

/** What every section of the form works on. */
export interface Editor {
  entry: EditorEntry;
  viewer: EditorViewer;
  draft: Draft;
  change: (update: (draft: Draft) => Draft) => void;
  /** Sets single values: `set({ title })`. */
  set: (values: Partial<Draft>) => void;
  errors: FieldErrors;
  /** Brings everything to the server; whether it is all there. */
  flush: () => Promise<boolean>;
}

export const EditorContext = createContext<Editor | null>(null);

export function useEditor(): Editor {
  const editor = use(EditorContext);
  if (!editor) throw new Error('A section of the form stands inside an EntryEditor.');
  return editor;
}

/** A part of a draft in the reader's words. */
export function partLabel(
  entry: EditorEntry,
  path: string,
  words: (key: PartWord) => string,
): string {
  const field = entry.contest.formFields.find(({ key }) => `answers.${key}` === path);
  if (field) return localized(field.label);
  return words(PART_WORDS[path] ?? 'form.title');
}

type PartWord =
  | 'basics.name'
  | 'basics.summary'
  | 'basics.track'
  | 'basics.unit'
  | 'authors.title'
  | 'form.title';

const PART_WORDS: Record<string, PartWord> = {
  title: 'basics.name',
  summary: 'basics.summary',
  trackId: 'basics.track',
  unitId: 'basics.unit',
  authors: 'authors.title',
};
