import { expect, it } from 'vitest';
import { type Column, columnWidths } from './column-widths.ts';
import { childSize, tightness } from './measures.ts';

const read = (...texts: string[]): Column => ({ texts, use: 'read' });
const write = (head: string): Column => ({ texts: [head, '', ''], use: 'write' });
const tick = (head: string): Column => ({ texts: [head, '', ''], use: 'tick' });

it.each<[name: string, columns: Column[], check: (widths: number[]) => boolean]>([
  ['alike texts get alike widths', [read('а', 'б'), read('в', 'г')], ([a = 0, b = 0]) => Math.abs(a - b) < 2],
  ['more to read, more width', [read('№', '1'), read('Что', 'длинный рассказ о деле')], ([a = 0, b = 0]) => b > 3 * a],
  ['no word is broken', [read('Неделя'), read('слово '.repeat(40))], ([a = 0]) => a >= 6 * 135 + 204],
  [
    'words tied by a no-break space are one',
    [read('1\u00A0класс'), read('слово '.repeat(40))],
    ([a = 0]) => a >= 7 * 135 + 204,
  ],
  ['a column to write in is wide', [read('Учитель'), write('Запись')], ([, b = 0]) => b >= 0.42 * 9000],
  ['columns to write in are alike', [write('А'), write('Что я заметил')], ([a = 0, b = 0]) => Math.abs(a - b) < 2],
  ['a column for ticks is narrow', [read('вопрос к тексту'), tick('да')], ([, b = 0]) => b < 2000],
  ['words too long for the page share it', [read('а'.repeat(80)), read('б'.repeat(80))], ([a = 0]) => a === 4500],
])('%s', (_, columns, check) => {
  const { widths } = columnWidths(columns, 9000);
  expect(widths.reduce((sum, one) => sum + one, 0)).toBe(9000);
  expect(check(widths), String(widths)).toBe(true);
});

it('takes the largest letters in which the words find place, or else the smallest', () => {
  const alike = (count: number) => Array.from({ length: count }, () => read('вычеркнуть'));
  const sizeOf = (count: number) => columnWidths(alike(count), 9000, [childSize, 1, tightness]).size;
  expect([4, 5, 6, 9].map(sizeOf)).toEqual([childSize, 1, tightness, tightness]);
});
