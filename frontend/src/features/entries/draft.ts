import type {
  AnswerChangeInput,
  EntryChangesInput,
  EntryDraftFragment,
} from '../../generated/graphql';
import { asText } from '../../ui/answers/values';

const CONTRIBUTORS = 'contributors';
/** Of a part that has not changed since the entry was begun. */
const FIRST_REVISION = 1;

/** An author's row in the form. `share` in percent, as typed; `key` is the id, which a new row gets here. */
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

/** The saved entry as the form shows it. */
export function draftOf(entry: EntryDraftFragment): Draft {
  const answers = entry.answers.map(({ field, value }) => [field.key, asText(value)] as const);
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

/** The revision of each part of the saved entry; a part that never changed since the beginning has none. */
export function revisionsOf(entry: EntryDraftFragment): Record<string, number> {
  return Object.fromEntries(
    entry.revisions.map(({ part, revision }) => [
      part === CONTRIBUTORS ? 'authors' : part,
      revision,
    ]),
  );
}

function contributorsOf(authors: readonly Author[]) {
  return authors.map(({ key, birthDate, share, ...author }) => ({
    ...author,
    id: key,
    birthDate: birthDate || null,
    share: share.trim() === '' ? '0' : share,
  }));
}

/** These parts of the draft as the server takes them, each with the revision it was changed from. */
export function changesOf(
  draft: Draft,
  revisions: Readonly<Record<string, number>>,
  paths: readonly string[],
): EntryChangesInput {
  const baseOf = (path: string) => revisions[path] ?? FIRST_REVISION;
  const changes: EntryChangesInput = {};
  const answers: AnswerChangeInput[] = [];
  for (const path of paths) {
    const key = answerKey(path);
    const base = baseOf(path);
    if (key !== null) answers.push({ key, value: draft.answers[key] ?? '', base });
    else if (path === 'authors')
      changes.contributors = { value: contributorsOf(draft.authors), base };
    else if (path === 'title' || path === 'summary') changes[path] = { value: draft[path], base };
    else if (path === 'trackId' || path === 'unitId')
      changes[path] = { value: draft[path] || null, base };
  }
  return answers.length > 0 ? { ...changes, answers } : changes;
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
