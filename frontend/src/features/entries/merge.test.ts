import { expect, test } from 'vitest';
import { partNamed, type Draft } from './draft';
import { merge } from './merge';

const base: Draft = {
  title: 'Một',
  summary: 'Tóm tắt',
  trackId: 'a',
  unitId: '',
  answers: { novelty: 'cũ' },
  authors: [],
};

test('changes of different parts come together without a question', () => {
  const mine = { ...base, title: 'Hai' };
  const theirs = { ...base, answers: { novelty: 'mới' } };
  const merged = merge(base, mine, theirs);
  expect(merged.clashes).toEqual([]);
  expect(merged.taken).toEqual(['answers.novelty']);
  expect(merged.draft).toEqual({ ...base, title: 'Hai', answers: { novelty: 'mới' } });
});

test('the same part changed on both sides is a clash and keeps mine', () => {
  const merged = merge(base, { ...base, title: 'Hai' }, { ...base, title: 'Ba' });
  expect(merged.clashes).toEqual(['title']);
  expect(merged.draft.title).toBe('Hai');
});

test('the same change on both sides is none', () => {
  const both = { ...base, title: 'Hai' };
  expect(merge(base, both, { ...both })).toEqual({ draft: both, clashes: [], taken: [] });
});

test('authors are compared without the keys of their rows', () => {
  const author = {
    name: 'An',
    email: '',
    birthDate: '',
    workplace: '',
    title: '',
    qualification: '',
    share: '100',
  };
  const mine = { ...base, authors: [{ ...author, key: 'new-1' }] };
  const theirs = { ...base, authors: [{ ...author, key: 'id-1' }] };
  expect(merge(base, mine, theirs).clashes).toEqual([]);
});

test('a problem names its part', () => {
  expect(partNamed('input.contributors.2.share')).toBe('authors');
  expect(partNamed('input.answers.scope')).toBe('answers.scope');
  expect(partNamed('input.title')).toBe('title');
});
