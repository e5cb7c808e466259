import { expect, it } from 'vitest';
import { missingOf, nudge, scoreInputs, typed } from './scorecard';

it('moves a score by steps and stays on the scale', () => {
  expect(nudge(null, 0.5, 10)).toBe(0.5);
  expect(nudge(null, -0.5, 10)).toBe(10);
  expect(nudge(9.75, 0.5, 10)).toBe(10);
  expect(nudge(0.25, -0.5, 10)).toBe(0);
});

it('takes digits as they are typed', () => {
  expect(typed('', '1', 10)).toEqual({ text: '1', value: 1 });
  expect(typed('1', '0', 10)).toEqual({ text: '10', value: 10 });
  expect(typed('1', '5', 10)).toEqual({ text: '5', value: 5 });
  expect(typed('4', '0', 40)).toEqual({ text: '40', value: 40 });
  expect(typed('', '9', 5)).toEqual({ text: '9', value: 5 });
});

it('sends scores as decimal text and nothing as null', () => {
  const card = {
    comment: '',
    lines: [
      { criterionId: 'a', value: 7.25, comment: 'ok' },
      { criterionId: 'b', value: null, comment: '' },
    ],
  };
  expect(scoreInputs(card).map(({ value }) => value)).toEqual(['7.25', null]);
  expect(missingOf(card).map(({ criterionId }) => criterionId)).toEqual(['b']);
});
