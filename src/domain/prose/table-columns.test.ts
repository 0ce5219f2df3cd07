import type { Table } from 'mdast';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { htmlOf } from './prose.ts';
import { columnGroup, columnUses } from './table-columns.ts';

const tableOf = (source: string) => parseMarkdown(source).children[0] as Table;

it.each([
  ['all filled', '| а | б |\n| --- | --- |\n| 1 | 2 |', ['read', 'read']],
  ['empty', '| а | б |\n| --- | --- |\n| 1 |  |\n| 2 |  |', ['read', 'write']],
  ['centred, empty or not', '| а | б |\n| :-: | :-: |\n| 1 |  |\n| 2 |  |', ['tick', 'tick']],
  ['a sample in the first row of three', '| а |\n| --- |\n| 1 |\n|  |\n|  |', ['write']],
  ['a sample in one row of two', '| а |\n| --- |\n| 1 |\n|  |', ['read']],
  ['blank but for an underscore', '| а |\n| --- |\n| ____ |', ['read']],
  ['short of a cell', '| а | б |\n| --- | --- |\n| 1 |', ['read', 'write']],
  ['a heading alone', '| а | б |\n| --- | --- |', ['read', 'read']],
])('a table with columns %s', (_, source, uses) => {
  expect(columnUses(tableOf(source))).toEqual(uses);
});

describe('columns named in the page', () => {
  it.each([
    ['not when all is filled', '| а | б |\n| :-: | --- |\n| 1 | 2 |', undefined],
    [
      'with their number beside words',
      '| а | б | в |\n| --- | --- | :-: |\n| 1 |  |  |',
      '<colgroup class="write-1"><col><col class="to-write"><col class="to-tick"></colgroup>',
    ],
    [
      'with less for each when there is much to tick',
      '| а | б | в | г |\n| --- | --- | :-: | :-: |\n| 1 |  |  |  |',
      '<colgroup class="write-2"><col><col class="to-write"><col class="to-tick"><col class="to-tick"></colgroup>',
    ],
    [
      'without it when there are no words beside',
      '| а | б |\n| :-: | --- |\n| 1 |  |',
      '<colgroup><col class="to-tick"><col class="to-write"></colgroup>',
    ],
  ])('%s', (_, source, html) => {
    const group = columnGroup(tableOf(source));
    expect(group && htmlOf(group)).toBe(html);
  });
});
