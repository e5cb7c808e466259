import { expect, it } from 'vitest';
import { toCsv } from './csv';

it('writes CSV that a spreadsheet reads as text, not as formulas', () => {
  const csv = toCsv([
    ['Tên', 'Điểm'],
    ['=HYPERLINK("x")', '-3,5'],
    ['a "b", c', '-3.5'],
  ]);
  expect(csv).toBe('\uFEFFTên,Điểm\n' + '"\'=HYPERLINK(""x"")","\'-3,5"\n' + '"a ""b"", c",-3.5');
});
