import { expect, it } from 'vitest';
import { cleanedPaste } from './fromWord';
import { isBlock, withBlock } from './pasting';
import type { TableColumn } from './question';

const column = (key: string, kind: TableColumn['kind'], choices: TableColumn['choices'] = []) => ({
  key,
  label: { vi: key, en: key },
  kind,
  isRequired: false,
  choices,
});
const COLUMNS: TableColumn[] = [
  column('what', 'TEXT'),
  column('cost', 'MONEY'),
  column('on', 'DATE'),
  column('scope', 'CHOICE', [{ value: 'unit', label: { vi: 'Đơn vị', en: 'Unit' } }]),
];
const vietnamese = { most: 3, decimalMark: ',' } as const;

it('lays a block from a spreadsheet over the rows, each cell as its column keeps it', () => {
  const block =
    'Máy quét\t1.250.000\t3/11/2026\tdon vi\r\n"Hai\ndòng"\tkhông\t2026-11-04\tUnit\r\n';
  expect(withBlock([], COLUMNS, { row: 0, column: 0 }, block, vietnamese)).toEqual([
    { what: 'Máy quét', cost: '1250000', on: '2026-11-03', scope: 'unit' },
    { what: 'Hai\ndòng', cost: '', on: '2026-11-04', scope: 'unit' },
  ]);
});

it('starts at the cell and stays within columns and rows', () => {
  const rows = [{ what: 'a', cost: '1', on: '', scope: '' }];
  const block = '5\tx\ty\tz\n6\n7\n8';
  const pasted = withBlock(rows, COLUMNS, { row: 0, column: 1 }, block, vietnamese);
  expect(pasted.map(({ what, cost }) => [what, cost])).toEqual([
    ['a', '5'],
    ['', '6'],
    ['', '7'],
  ]);
});

it('reads numbers as the page writes them', () => {
  const one = (text: string, decimalMark: ',' | '.') =>
    withBlock([], [column('n', 'NUMBER')], { row: 0, column: 0 }, text, { most: 1, decimalMark });
  expect(one('1.234,5', ',')).toEqual([{ n: '1234.5' }]);
  expect(one('1,234.5 h', '.')).toEqual([{ n: '1234.5' }]);
  expect(one('-3', ',')).toEqual([{ n: '-3' }]);
});

it('tells a block from a single cell', () => {
  expect([isBlock('một hai\n'), isBlock('a\tb'), isBlock('a\nb')]).toEqual([false, true, true]);
});

it('turns what Word pastes into plain paragraphs and real lists', () => {
  const word = `<html><head><style>p{}</style></head><body><!--StartFragment-->
    <p class="MsoNormal">Một<o:p>&nbsp;</o:p></p><p class="MsoListParagraphCxSpFirst"><span>·<span>&nbsp; </span></span>Hai</p><p class="MsoListParagraphCxSpLast"><span>·&nbsp;&nbsp;</span><b>Ba</b></p><p class="MsoListParagraph">1.&nbsp;Bốn</p><!--EndFragment--></body></html>`;
  const page = new DOMParser().parseFromString(cleanedPaste(word), 'text/html');
  expect([...page.body.children].map(({ localName }) => localName)).toEqual(['p', 'ul']);
  expect([...page.querySelectorAll('li')].map((item) => item.textContent.trim())).toEqual([
    'Hai',
    'Ba',
    'Bốn',
  ]);
  expect(page.documentElement.innerHTML).not.toMatch(/<!--|<style|o:p/);
});
