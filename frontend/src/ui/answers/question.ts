import type { Localized } from '../../lib/localized';

export type AnswerKind =
  | 'SHORT_TEXT'
  | 'LONG_TEXT'
  | 'RICH_TEXT'
  | 'NUMBER'
  | 'MONEY'
  | 'DATE'
  | 'CHOICE'
  | 'MULTI_CHOICE'
  | 'TABLE'
  | 'FILE'
  | 'LINK'
  | 'PERSON'
  | 'UNIT';

export type CellKind = 'TEXT' | 'NUMBER' | 'MONEY' | 'DATE' | 'CHOICE';

export type Audience = 'PUBLIC' | 'JUDGES' | 'ORGANISERS';

export type FileFamily = 'IMAGE' | 'DOCUMENT' | 'OFFICE' | 'VIDEO' | 'AUDIO' | 'ARCHIVE';

export interface Option {
  value: string;
  label: Localized;
  /** Taken off the form; stays readable where it was chosen. */
  isRetired?: boolean;
}

export interface TableColumn {
  key: string;
  label: Localized;
  kind: CellKind;
  isRequired: boolean;
  choices: readonly Option[];
  /** Taken off the form; its cells stay readable where they were filled. */
  isRetired?: boolean;
}

/** Shown when the other field's answer is one of `values`; any answer will do when there are none. */
export interface Condition {
  fieldKey: string;
  values: readonly string[];
}

/** What reading an answer takes. */
export interface Readable {
  key: string;
  kind: AnswerKind;
  label: Localized;
  choices: readonly Option[];
  columns: readonly TableColumn[];
  unitOfMeasure: Localized | null;
}

/** One field of an entry form, as its author meets it. Moments are ISO texts; limits null for none. */
export interface Question extends Readable {
  help: Localized;
  /** The heading of the part of the form that begins with this field. */
  section: Localized | null;
  isRequired: boolean;
  /** What is required is so from this moment on; from the beginning when null. */
  requiredFrom: string | null;
  frozenFrom: string | null;
  audience: Audience;
  isRedacted: boolean;
  minWords: number | null;
  maxWords: number | null;
  maxLength: number | null;
  /** Decimals as text: "0.5". */
  minimum: string | null;
  maximum: string | null;
  decimals: number | null;
  maxRows: number | null;
  fileTypes: readonly FileFamily[];
  maxFiles: number | null;
  maxMegabytes: number | null;
  condition: Condition | null;
  /** Asked in these tracks only; in every track when empty. */
  trackIds: readonly string[];
}

/** Answers as texts, by the key of their question; the same as the server keeps. */
export type Answers = Readonly<Record<string, string>>;
