import type { Localized } from '../../lib/localized';
import { chosen } from './values';
import type { Answers, Audience, Question } from './question';

function meets(question: Question, asked: readonly Question[], answers: Answers): boolean {
  const { condition } = question;
  if (!condition) return true;
  const other = asked.find(({ key }) => key === condition.fieldKey);
  const answer = answers[condition.fieldKey] ?? '';
  if (!other || answer === '') return false;
  if (condition.values.length === 0) return true;
  const values = other.kind === 'MULTI_CHOICE' ? chosen(answer) : [answer];
  return condition.values.some((value) => values.includes(value));
}

/**
 * The questions asked of an entry in this track with these answers, in the form's order. A question that
 * depends on one that is not asked is not asked either, so a chain of conditions falls as a whole.
 */
export function asked(
  questions: readonly Question[],
  answers: Answers,
  trackId: string,
): Question[] {
  const inTrack = questions.filter(
    ({ trackIds }) => trackIds.length === 0 || trackIds.includes(trackId),
  );
  let left: Question[] = inTrack;
  for (;;) {
    const next = left.filter((question) => meets(question, left, answers));
    if (next.length === left.length) return next;
    left = next;
  }
}

/** Whether the answer can no longer be changed at this moment (milliseconds since the epoch). */
export function isFrozenAt({ frozenFrom }: Question, now: number): boolean {
  return frozenFrom !== null && Date.parse(frozenFrom) <= now;
}

/** Whether an answer must be given by now; what can no longer be answered need not be. */
export function isRequiredAt(question: Question, now: number): boolean {
  const { isRequired, requiredFrom } = question;
  const isDue = requiredFrom === null || Date.parse(requiredFrom) <= now;
  return isRequired && isDue && !isFrozenAt(question, now);
}

const REACH: Record<Audience, readonly Audience[]> = {
  PUBLIC: ['PUBLIC'],
  JUDGES: ['PUBLIC', 'JUDGES'],
  ORGANISERS: ['PUBLIC', 'JUDGES', 'ORGANISERS'],
};

/** What a reader of this kind sees; in a blind round, judges miss what is redacted. */
export function seenBy<One extends Pick<Question, 'audience' | 'isRedacted'>>(
  questions: readonly One[],
  reader: Audience,
  blind = false,
): One[] {
  return questions.filter(
    ({ audience, isRedacted }) => REACH[reader].includes(audience) && !(blind && isRedacted),
  );
}

export interface Part<One> {
  /** The question whose heading begins this part; none before the first heading. */
  head: One | null;
  questions: One[];
}

/**
 * Questions under their headings. A heading whose own question is not asked passes to the next one that is,
 * so `all` is the whole form and `shown` what is asked of it.
 */
export function partsOf<One extends { section: Localized | null }>(
  all: readonly One[],
  shown: readonly One[],
): Part<One>[] {
  const parts: Part<One>[] = [];
  let head: One | null = null;
  for (const question of all) {
    if (question.section) head = question;
    if (!shown.includes(question)) continue;
    const last = parts.at(-1);
    if (last?.head === head) last.questions.push(question);
    else parts.push({ head, questions: [question] });
  }
  return parts;
}
