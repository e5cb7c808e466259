import type { EntryPageQuery } from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { formatNumber } from '../../lib/numbers';

export type Entry = NonNullable<EntryPageQuery['entry']>;
export type Answer = Entry['answers'][number];

/** An answer as readers see it; null when it was left empty. */
export function answerText({ value, field }: Answer): string | null {
  // Answers are texts and numbers; the schema says only "JSON".
  if ((typeof value !== 'string' && typeof value !== 'number') || value === '') return null;
  switch (field.kind) {
    case 'NUMBER':
      return formatNumber(Number(value));
    case 'MONEY':
      return formatNumber(Number(value), 0);
    case 'DATE':
      return formatDate(String(value));
    case 'CHOICE': {
      const choice = field.choices.find((known) => known.value === value);
      return choice ? localized(choice.label) : String(value);
    }
    default:
      return String(value);
  }
}

const FIGURES = new Set(['NUMBER', 'MONEY']);
const FACTS = new Set(['DATE', 'CHOICE', 'SHORT_TEXT']);

/** Answers parted by how they are shown: figures large, stories long, facts beside; empty ones left out. */
export function partAnswers(answers: readonly Answer[]) {
  const filled = answers.filter((answer) => answerText(answer) !== null);
  const figures = filled.filter(({ field }) => FIGURES.has(field.kind));
  const facts = filled.filter(({ field }) => FACTS.has(field.kind));
  const story = filled.filter((answer) => !figures.includes(answer) && !facts.includes(answer));
  return { figures, facts, story };
}
