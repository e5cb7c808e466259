import type { Question } from './question';

/** A plain question for tests, with some of its settings changed. */
export function questionNamed(key: string, changes: Partial<Question> = {}): Question {
  return {
    key,
    kind: 'SHORT_TEXT',
    label: { vi: key, en: key },
    help: { vi: '', en: '' },
    section: null,
    isRequired: true,
    requiredFrom: null,
    frozenFrom: null,
    audience: 'PUBLIC',
    isRedacted: false,
    minWords: null,
    maxWords: null,
    maxLength: null,
    minimum: null,
    maximum: null,
    decimals: null,
    unitOfMeasure: null,
    choices: [],
    columns: [],
    maxRows: null,
    fileTypes: [],
    maxFiles: null,
    maxMegabytes: null,
    condition: null,
    trackIds: [],
    ...changes,
  };
}
