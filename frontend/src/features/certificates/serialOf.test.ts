import { expect, it } from 'vitest';
import { serialOf } from './SerialForm';

it('takes a serial out of what people paste', () => {
  expect(serialOf('  VD-2026-7KQ4X-9M2XA ')).toBe('VD-2026-7KQ4X-9M2XA');
  expect(serialOf('vd 2026 7kq4x 9m2xa')).toBe('vd20267kq4x9m2xa');
  expect(serialOf('https://vinhdanh.example/en/certificates/VD-2026-7KQ4X-9M2XA?x=1')).toBe(
    'VD-2026-7KQ4X-9M2XA',
  );
  expect(serialOf('   ')).toBe('');
});
