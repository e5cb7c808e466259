import { describe, expect, it } from 'vitest';
import { asVariables, choicesOf, isComplete, linesOf, placeOf, type Import } from './choices';

const COLUMNS = [
  { place: 0, heading: 'Tên', target: 'title', samples: [] },
  { place: 1, heading: 'STT', target: null, samples: [] },
];
const TARGET = {
  seasonSlug: '2024',
  seasonName: 'Năm 2024',
  startsOn: '2024-01-01',
  endsOn: '2024-12-31',
  contestSlug: 'c',
  contestTitle: 'C',
  organiserName: '',
  tracks: [],
  prizes: ['Giải Nhất', 'Giải Nhì'],
};

describe('choices', () => {
  it('come back as they were sent', () => {
    const choices = choicesOf({ columns: COLUMNS, target: TARGET } as unknown as Import);
    expect(asVariables(choices)).toEqual({
      columns: [{ place: 0, target: 'title' }],
      target: TARGET,
    });
    expect(isComplete(choices)).toBe(true);
  });

  it('begin empty but for what the headings say', () => {
    const choices = choicesOf({ columns: COLUMNS, target: null } as unknown as Import);
    expect(choices.columns).toEqual({ 0: 'title', 1: '' });
    expect(isComplete(choices)).toBe(false);
  });
});

describe('linesOf', () => {
  it('takes names without blanks around or between them', () => {
    expect(linesOf(' Giải Nhất \n\n Giải Nhì')).toEqual(['Giải Nhất', 'Giải Nhì']);
  });
});

describe('placeOf', () => {
  it('finds the column of a target', () => {
    expect(placeOf({ 3: 'prize' }, 'prize')).toBe(3);
    expect(placeOf({ 3: 'prize' }, 'track')).toBeNull();
  });
});
