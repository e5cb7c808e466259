import type { EntryDraftFragment, EntryInput } from '../../generated/graphql';

/** An author's row in the form. `share` in percent, as typed; `key` tells rows apart while they have no id. */
export interface Author {
  key: string;
  name: string;
  email: string;
  /** "2026-11-23" or "". */
  birthDate: string;
  workplace: string;
  title: string;
  qualification: string;
  share: string;
}

/** What the form edits: every value as the inputs hold it. */
export interface Draft {
  title: string;
  summary: string;
  trackId: string;
  unitId: string;
  answers: Record<string, string>;
  authors: Author[];
}

function answerText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The saved entry as the form shows it. */
export function draftOf(entry: EntryDraftFragment): Draft {
  const answers = entry.answers.map(({ field, value }) => [field.key, answerText(value)] as const);
  return {
    title: entry.title,
    summary: entry.summary,
    trackId: entry.track?.id ?? '',
    unitId: entry.unit?.id ?? '',
    answers: Object.fromEntries(answers),
    authors: entry.contributors.map((one) => ({
      key: one.id,
      name: one.name,
      email: one.email ?? '',
      birthDate: one.birthDate ?? '',
      workplace: one.workplace,
      title: one.title,
      qualification: one.qualification ?? '',
      share: String(Number(one.share)),
    })),
  };
}

/** The draft as the server takes it; `ids` has the server's ids of rows that were added here. */
export function inputOf(draft: Draft, ids: ReadonlyMap<string, string>): EntryInput {
  return {
    title: draft.title,
    summary: draft.summary,
    trackId: draft.trackId || null,
    unitId: draft.unitId || null,
    answers: Object.entries(draft.answers).map(([key, value]) => ({ key, value })),
    contributors: draft.authors.map(({ key, birthDate, share, ...author }) => ({
      ...author,
      id: ids.get(key) ?? key,
      birthDate: birthDate || null,
      share: share.trim() === '' ? '0' : share,
    })),
  };
}

/** The parts of a draft that two tabs may change apart: "title", "answers.scope", "authors". */
export function pathsOf(...drafts: readonly Draft[]): string[] {
  const keys = new Set(drafts.flatMap((draft) => Object.keys(draft.answers)));
  const answers = [...keys].map((key) => `answers.${key}`);
  return ['title', 'summary', 'trackId', 'unitId', ...answers, 'authors'];
}

function answerKey(path: string): string | null {
  return path.startsWith('answers.') ? path.slice('answers.'.length) : null;
}

/** A part as text, to compare and to show; authors without their keys. */
export function partOf(draft: Draft, path: string): string {
  const key = answerKey(path);
  if (key !== null) return draft.answers[key] ?? '';
  if (path === 'authors') {
    return JSON.stringify(draft.authors.map((author) => ({ ...author, key: undefined })));
  }
  return draft[path as 'title' | 'summary' | 'trackId' | 'unitId'];
}

/** `draft` with some parts as they are in `source`. */
export function withParts(draft: Draft, source: Draft, paths: readonly string[]): Draft {
  const result = { ...draft, answers: { ...draft.answers } };
  for (const path of paths) {
    const key = answerKey(path);
    if (key !== null) result.answers[key] = source.answers[key] ?? '';
    else Object.assign(result, { [path]: source[path as keyof Draft] });
  }
  return result;
}

/** The part of a draft that a problem's path names: "input.contributors.0.share" is in "authors". */
export function partNamed(problemPath: string): string {
  const path = problemPath.replace(/^input\./, '');
  return path.startsWith('contributors') ? 'authors' : path;
}
