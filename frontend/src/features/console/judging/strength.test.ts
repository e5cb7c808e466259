import { expect, test } from 'vitest';
import { strengthOf } from './strength';

test('bounds belong to the stronger side', () => {
  expect([null, -0.2, 0.6669, 0.667, 0.7999, 0.8, 1].map(strengthOf)).toEqual([
    'unknown',
    'weak',
    'weak',
    'fair',
    'fair',
    'strong',
    'strong',
  ]);
});
