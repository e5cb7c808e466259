import { expect, test } from 'vitest';
import { partNamed, type Author, type Draft } from './draft';
import { merge } from './merge';

const base: Draft = {
  title: 'Một',
  summary: 'Tóm tắt của bài này',
  trackId: 'a',
  unitId: '',
  answers: { novelty: 'cũ' },
  authors: [],
};
const isText = (path: string) => path === 'summary';
const together = (mine: Draft, theirs: Draft) => merge(base, mine, theirs, isText);

function author(key: string, values: Partial<Author> = {}): Author {
  const empty = { email: '', birthDate: '', workplace: '', title: '', qualification: '' };
  return { key, name: key, share: '50', ...empty, ...values };
}

test('changes of different parts come together without a question', () => {
  const merged = together({ ...base, title: 'Hai' }, { ...base, answers: { novelty: 'mới' } });
  expect(merged.clashes).toEqual([]);
  expect(merged.taken).toEqual(['answers.novelty']);
  expect(merged.draft).toEqual({ ...base, title: 'Hai', answers: { novelty: 'mới' } });
});

test('the same part changed on both sides is a clash and keeps mine', () => {
  const merged = together({ ...base, title: 'Hai' }, { ...base, title: 'Ba' });
  expect(merged.clashes).toEqual(['title']);
  expect(merged.draft.title).toBe('Hai');
});

test('the same change on both sides is none', () => {
  const both = { ...base, title: 'Hai' };
  expect(together(both, { ...both })).toEqual({ draft: both, clashes: [], taken: [] });
});

test('running text is merged word by word, a choice is not', () => {
  const mine = { ...base, summary: 'Đây: Tóm tắt của bài này', trackId: 'b' };
  const theirs = { ...base, summary: 'Tóm tắt của bài ấy', trackId: 'c' };
  const merged = together(mine, theirs);
  expect(merged.clashes).toEqual(['trackId']);
  expect(merged.draft.summary).toBe('Đây: Tóm tắt của bài ấy');
});

const an = author('an');
const binh = author('binh');
const people: Draft = { ...base, authors: [an, binh] };
const authorsOf = (mine: Author[], theirs: Author[]) =>
  merge(people, { ...people, authors: mine }, { ...people, authors: theirs }, isText);

test('two people change two authors, or two things of one', () => {
  const mine = [{ ...an, workplace: 'Sở Y tế' }, binh];
  const theirs = [
    { ...an, title: 'Bác sĩ' },
    { ...binh, birthDate: '1990-01-01' },
  ];
  const { draft, clashes } = authorsOf(mine, theirs);
  expect(clashes).toEqual([]);
  expect(draft.authors).toEqual([
    { ...an, workplace: 'Sở Y tế', title: 'Bác sĩ' },
    { ...binh, birthDate: '1990-01-01' },
  ]);
});

test('authors added on both sides are all there, and one taken out stays out', () => {
  const { draft } = authorsOf([an, binh, author('chi')], [binh, author('dung')]);
  expect(draft.authors.map(({ key }) => key)).toEqual(['binh', 'chi', 'dung']);
});

test.each([
  ['the same thing of one author', [{ ...an, share: '60' }, binh], [{ ...an, share: '70' }, binh]],
  ['one taken out here and worked on there', [binh], [{ ...an, share: '70' }, binh]],
  ['one worked on here and taken out there', [{ ...an, share: '70' }, binh], [binh]],
])('%s is a clash', (_, mine, theirs) => {
  const { draft, clashes } = authorsOf(mine, theirs);
  expect(clashes).toEqual(['authors']);
  expect(draft.authors).toEqual(mine);
});

test('a problem names its part', () => {
  expect(partNamed('input.contributors.2.share')).toBe('authors');
  expect(partNamed('input.answers.scope')).toBe('answers.scope');
  expect(partNamed('input.title')).toBe('title');
});
