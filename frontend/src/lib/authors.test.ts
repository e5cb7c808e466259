import { expect, it } from 'vitest';
import { authorLine } from './authors';

const hidden = (count: number) => `+${count}`;
const named = (name: string) => ({ name, isNameHidden: false });
const unnamed = { name: '', isNameHidden: true };

it('names who agreed and counts who did not', () => {
  expect(authorLine([named('An'), named('Bích')], hidden)).toBe('An, Bích');
  expect(authorLine([named('An'), unnamed, unnamed], hidden)).toBe('An, +2');
  expect(authorLine([unnamed], hidden)).toBe('+1');
});
