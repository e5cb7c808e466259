import { createContext, use } from 'react';
import type { Localized } from '../../../lib/localized';
import type { FieldErrors } from '../../../lib/problems';
import type { Field, Item } from './items';

/** How many drafts and submitted entries answer a field. */
export interface Usage {
  drafts: number;
  submissions: number;
}

export interface Track {
  id: string;
  name: Localized;
}

/** What every part of the designer works on. */
export interface Designer {
  items: readonly Item[];
  tracks: readonly Track[];
  readOnly: boolean;
  /** By path: "input.formFields.0.label.vi". */
  errors: FieldErrors;
  /** The one that is open for editing. */
  openUid: string | null;
  open: (uid: string | null) => void;
  /** Replaces the list; changes about the same thing right after each other are undone together. */
  arrange: (items: Item[], about: string) => void;
  edit: (uid: string, changes: Partial<Field>) => void;
  usageOf: (id: string | null) => Usage;
}

export const DesignerContext = createContext<Designer | null>(null);

export function useDesigner(): Designer {
  const designer = use(DesignerContext);
  if (!designer) throw new Error('A part of the designer stands inside a FormDesigner.');
  return designer;
}

/** What the parts of one field's editor get. */
export interface FieldProps {
  uid: string;
  field: Field;
  /** "input.formFields.N". */
  path: string;
  set: (changes: Partial<Field>) => void;
}
