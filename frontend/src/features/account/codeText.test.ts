import { expect, test } from 'vitest';
import { codeOf, isWholeCode } from './codeText';

test('a pasted code keeps its six digits, whatever stands around them', () => {
  expect(codeOf('123 456')).toBe('123456');
  expect(codeOf('Mã của bạn: 012345.')).toBe('012345');
  expect(codeOf('1234567')).toBe('123456');
  expect(codeOf('abc')).toBe('');
});

test('only six digits are a whole code', () => {
  expect(isWholeCode('12345')).toBe(false);
  expect(isWholeCode('123456')).toBe(true);
});
