import { expect, test } from 'vitest';
import type { EntryDraftFragment } from '../../generated/graphql';
import { draftOf, inputOf } from './draft';

const entry = {
  title: 'Một',
  summary: '',
  track: null,
  unit: { id: 'u1', name: { vi: 'Cục', en: '' } },
  answers: [
    { field: { id: 'f1', key: 'hours' }, value: 1234.5 },
    { field: { id: 'f2', key: 'scope' }, value: null },
  ],
  contributors: [
    {
      id: 'c1',
      name: 'An',
      email: null,
      birthDate: null,
      workplace: '',
      title: '',
      qualification: null,
      share: '33.30',
      hasAccount: null,
    },
  ],
} as unknown as EntryDraftFragment;

test('a saved entry becomes texts that inputs can hold', () => {
  const draft = draftOf(entry);
  expect(draft.answers).toEqual({ hours: '1234.5', scope: '' });
  expect(draft.authors[0]).toMatchObject({ key: 'c1', share: '33.3', birthDate: '', email: '' });
  expect([draft.trackId, draft.unitId]).toEqual(['', 'u1']);
});

test('what was not chosen or typed goes back as nothing', () => {
  const draft = draftOf(entry);
  const [author] = draft.authors;
  const emptied = author ? [{ ...author, share: ' ' }] : [];
  const input = inputOf({ ...draft, authors: emptied }, new Map());
  expect(input.trackId).toBeNull();
  expect(input.contributors[0]).toMatchObject({ id: 'c1', birthDate: null, share: '0' });
});

test('a row that was added here goes by the id the server gave it', () => {
  const draft = draftOf(entry);
  const author = { ...draft.authors[0], key: 'new-1' } as (typeof draft.authors)[number];
  const input = inputOf({ ...draft, authors: [author] }, new Map([['new-1', 'c9']]));
  expect(input.contributors[0]?.id).toBe('c9');
});
