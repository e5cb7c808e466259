import type { Option } from '../../../ui/answers/question';
import { newKey } from './items';

const NO_TEXT = { vi: '', en: '' };

/** A choice with a value of its own, which answers will name. */
export function newChoice(choices: readonly Option[], vi = '', en = ''): Option {
  const taken = choices.map(({ value }) => value);
  return { value: newKey(vi || 'choice', taken), label: { vi, en } };
}

/** Lines pasted into an empty choice: "Vietnamese | English", one choice each. */
export function withLines(choices: readonly Option[], at: number, text: string): Option[] {
  const lines = text
    .split('\n')
    .map((line) => line.split(/[|\t]/).map((part) => part.trim()))
    .filter(([vi]) => vi);
  const others = choices.filter((_, place) => place !== at);
  const added = lines.reduce<Option[]>(
    (made, [vi, en]) => [...made, newChoice([...others, ...made], vi, en)],
    [],
  );
  return [...choices.slice(0, at), ...added, ...choices.slice(at + 1)];
}

export function emptyChoice(choices: readonly Option[]): Option {
  return { ...newChoice(choices), label: NO_TEXT };
}
