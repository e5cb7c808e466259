import type { FormFieldChoiceInput } from '../../../generated/graphql';
import { slugOf } from '../slug';

/** One choice a line: "Vietnamese | English". */
export function textOf(choices: readonly FormFieldChoiceInput[]): string {
  return choices.map(({ label }) => (label.en ? `${label.vi} | ${label.en}` : label.vi)).join('\n');
}

/** Choices as lines tell them; one that was there by its Vietnamese text keeps its value, for answers name it. */
export function choicesOf(
  text: string,
  before: readonly FormFieldChoiceInput[],
): FormFieldChoiceInput[] {
  return text
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()))
    .filter(([vi]) => vi)
    .map(([vi = '', en = ''], index) => ({
      value:
        before.find(({ label }) => label.vi === vi)?.value ??
        before[index]?.value ??
        (slugOf(vi).replaceAll('-', '_') || `choice_${index + 1}`),
      label: { vi, en },
    }));
}
