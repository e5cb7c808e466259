import { expect, test } from 'vitest';
import type { EntryDraftFragment } from '../../generated/graphql';
import { changesOf, draftOf, revisionsOf } from './draft';

const entry = {
  title: 'Một',
  summary: '',
  track: null,
  unit: { id: 'u1', name: { vi: 'Cục', en: '' } },
  answers: [
    { field: { id: 'f1', key: 'hours' }, value: 1234.5 },
    { field: { id: 'f2', key: 'scope' }, value: null },
  ],
  revisions: [
    { part: 'contributors', revision: 3, savedAt: null, savedBy: null },
    { part: 'trackId', revision: 4, savedAt: null, savedBy: null },
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

test('only the parts that were changed are sent, each from its revision', () => {
  const draft = draftOf(entry);
  const [author] = draft.authors;
  const emptied = author ? [{ ...author, share: ' ' }] : [];
  const changed = { ...draft, authors: emptied, answers: { ...draft.answers, scope: 'xã' } };
  const changes = changesOf(changed, revisionsOf(entry), ['trackId', 'answers.scope', 'authors']);
  expect(changes).toMatchObject({
    trackId: { value: null, base: 4 },
    answers: [{ key: 'scope', value: 'xã', base: 1 }],
    contributors: { value: [{ id: 'c1', birthDate: null, share: '0' }], base: 3 },
  });
  expect(Object.keys(changes).sort()).toEqual(['answers', 'contributors', 'trackId']);
});
