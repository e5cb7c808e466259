import { describe, expect, it } from 'vitest';
import { differences, wordDifference } from './difference';

const part = (key: string, text: string) => ({ key, label: key, text });

describe('the difference of two texts', () => {
  it.each([
    ['Giảm giờ chờ', 'Giảm hẳn giờ chờ'],
    ['', 'Mới'],
    ['Cũ', ''],
    ['Bốn mươi phút còn tám phút', 'Bốn mươi phút còn năm phút, đo trong ba tháng'],
  ])('gives both texts back: "%s", "%s"', (before, after) => {
    const pieces = wordDifference(before, after);
    const without = (change: string) =>
      pieces
        .filter((piece) => piece.change !== change)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
  });

  it('marks the word and not the letters', () => {
    expect(wordDifference('còn tám phút', 'còn năm phút')).toEqual([
      { text: 'còn ', change: 'same' },
      { text: 'tám', change: 'removed' },
      { text: 'năm', change: 'added' },
      { text: ' phút', change: 'same' },
    ]);
  });
});

describe('the parts that differ', () => {
  it('are named in the later order, with what is gone at the end', () => {
    const before = [part('title', 'A'), part('gone', 'x'), part('same', 's'), part('summary', 'B')];
    const after = [part('new', 'n'), part('title', 'A2'), part('same', 's'), part('summary', 'B')];
    expect(differences(before, after).map(({ key }) => key)).toEqual(['new', 'title', 'gone']);
  });

  it('are none between equal versions', () => {
    expect(differences([part('title', 'A')], [part('title', 'A')])).toEqual([]);
  });
});
