import type { EntryPageQuery } from '../../generated/graphql';
import { localized } from '../../lib/localized';
import { answerLine } from '../../ui/answers/AnswerShown';
import { asText } from '../../ui/answers/values';

export type Entry = NonNullable<EntryPageQuery['entry']>;
export type Answer = Entry['answers'][number];

/** A short answer as readers see it, in a line; "" for none. */
export function answerText({ value, field, unit, person }: Answer): string {
  if (unit) return localized(unit.name);
  if (person) return [person.name, person.title, person.workplace].filter(Boolean).join(', ');
  return answerLine(field, asText(value));
}

const FIGURES = new Set(['NUMBER', 'MONEY']);
const FACTS = new Set(['DATE', 'CHOICE', 'MULTI_CHOICE', 'SHORT_TEXT', 'UNIT', 'PERSON']);

/** Answers parted by how they are shown: figures large, stories long, facts beside; empty ones left out. */
export function partAnswers(answers: readonly Answer[]) {
  const filled = answers.filter(({ value }) => asText(value) !== '');
  const figures = filled.filter(({ field }) => FIGURES.has(field.kind));
  const facts = filled.filter(({ field }) => FACTS.has(field.kind));
  const story = filled.filter((answer) => !figures.includes(answer) && !facts.includes(answer));
  return { figures, facts, story };
}
