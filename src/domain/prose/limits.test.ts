import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { excessOf } from './limits.ts';
import { plainHost } from './plain-host.ts';
import { newPage, readProse, renderProse } from './prose.ts';

describe('a text that is too much', () => {
  it.each([
    ['lines', 'а\n'.repeat(10_001), 'too-much', 'строк'],
    ['HTML tags', 'т<br>'.repeat(60_000), 'too-much', '«<»'],
    ['entities', '&amp;'.repeat(90_000), 'too-much', '«&»'],
    ['brackets', '[а](/б/)'.repeat(2_001), 'too-much', 'скобок'],
    ['emphasis', '**а'.repeat(4_001), 'too-much', 'звёздочек'],
    ['code', '`а '.repeat(501), 'too-much', 'кавычек'],
    ['headings', '## а\n'.repeat(501), 'too-much', 'заголовков'],
    ['headings with lines under them', 'а\n===\n\n'.repeat(501), 'too-much', 'заголовков'],
    ['quotes in quotes', `${'> '.repeat(60)}а`, 'too-deep', 'слишком глубоко'],
    ['tables in tables', '<table><tr><td>'.repeat(20), 'too-deep', 'теги HTML'],
    ['lists in lists', '<ul><li>'.repeat(30), 'too-deep', 'теги HTML'],
    ['frames in frames', '<div>'.repeat(51), 'too-deep', 'теги HTML'],
    ['unclosed formatting', '<a><b><i><u><s>'.repeat(11), 'too-deep', 'теги HTML'],
    [
      'rows filled up to the head',
      `${'|а'.repeat(200)}|\n${'|-'.repeat(200)}|\n${'|а\n'.repeat(60)}`,
      'too-much',
      'клеток',
    ],
    ['rows filled up to the longest', `|а|\n|-|\n${'а\n'.repeat(200)}${'|а'.repeat(60)}|`, 'too-much', 'клеток'],
    ['rows of HTML filled up', `<table><tr>${'<td>а'.repeat(200)}</tr>${'<tr><td>а'.repeat(60)}`, 'too-much', 'клеток'],
    ['cells over many columns', '<table><tr><td colspan=1000 rowspan="1000">а</table>', 'too-much', 'клеток'],
  ])('of %s is told before it is parsed', (_, source, code, message) => {
    const parse = () => {
      throw new Error('parsed');
    };
    expect(readProse(source, parse).findings).toMatchObject([{ code, message: expect.stringContaining(message) }]);
    expect(renderProse(source, { parse, host: plainHost, page: newPage() }).html).toBe('');
  });

  it.each([
    ['hard breaks', 'т\\\n'.repeat(9_000), 'too-much', 'слишком много'],
    ['nested items', `${'- '.repeat(60)}а`, 'too-deep', 'слишком глубоко'],
  ])('of %s is told after it is parsed', (_, source, code, message) => {
    const { tree, findings } = readProse(source, parseMarkdown);
    expect(findings).toMatchObject([{ code, message: expect.stringContaining(message) }]);
    expect(tree.children).toEqual([]);
  });

  it('names the line', () => {
    expect(readProse(`а\n\n${'<div>'.repeat(51)}`, parseMarkdown).findings[0]).toMatchObject({ line: 3, column: 251 });
  });
});

it.each([
  ['a book of 200 kB', 'Учитель читает слово и пишет в тетрадь, а потом ещё раз. '.repeat(1_900)],
  [
    'a table of 100 rows and 20 columns',
    `${'|а'.repeat(20)}|\n${'|-'.repeat(20)}|\n${`${'|а'.repeat(20)}|\n`.repeat(100)}`,
  ],
  ['a table of Word', `<table>${`<tr>${'<td><p>а</p></td>'.repeat(8)}</tr>\n`.repeat(40)}</table>`],
  ['items that nobody closed', `<ul>${'<li>а\n'.repeat(500)}</ul>`],
  ['paragraphs that nobody closed', '<p>а\n\n'.repeat(500)],
  ['a list of 1,000 points', '- пункт\n'.repeat(1_000)],
  ['a worksheet', '____________<br>\n'.repeat(500)],
  ['front matter with signs of tables', `---\n${'a: x|y|z|a|b|c|d|e\n'.repeat(1_500)}---\n\nа`],
  ['a run of one sign', 'а'.repeat(120_000)],
])('%s is not too much', (_, source) => {
  expect(excessOf(source)).toBeUndefined();
  expect(readProse(source, parseMarkdown).findings).toEqual([]);
});
