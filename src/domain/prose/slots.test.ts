import { expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { slotsIn } from '../text/slots.ts';
import { canonicalProse } from './canonical.ts';
import { plainHost } from './plain-host.ts';
import { newPage, renderProse } from './prose.ts';

const facts: Readonly<Record<string, string | string[][]>> = {
  ИНН: '7707083893',
  'адрес сайта': 'https://primer.example/',
  страница: 'tyutor/',
  тьютор: '____________________',
  злой: '[x](javascript:alert(1)) <b onclick=a>|*я*|`</b>',
  таблица: [
    ['Что', 'Как'],
    ['a | b', '<script>'],
  ],
};
const fill = (name: string) => facts[name];
const rendered = (source: string) =>
  renderProse(source, { parse: parseMarkdown, host: { ...plainHost, fill }, page: newPage() }).html.replaceAll(
    '\u00A0',
    ' ',
  );

it.each([
  ['ИНН [[ИНН]].', '<p>ИНН 7707083893.</p>'],
  ['[[ ИНН ]]', '<p>7707083893</p>'],
  ['\\[\\[ИНН\\]\\]', '<p>7707083893</p>'],
  ['**[[ИНН]]**', '<p><strong>7707083893</strong></p>'],
  [
    '[[адрес сайта]][[страница]] и [[адрес сайта]]a/',
    '<p>https://primer.example/tyutor/ и https://primer.example/a/</p>',
  ],
  ['[[нет такого]] [[ИНН', '<p>[[нет такого]] [[ИНН</p>'],
  ['- [ ] [[ИНН]]', '<ul>\n<li class="task">7707083893</li>\n</ul>'],
  ['`[[ИНН]]`', '<p><code>[[ИНН]]</code></p>'],
])('%s', (source, html) => expect(rendered(source).replace(/ class="contains-task-list"/, '')).toBe(html));

it('makes a blank of underscores', () => expect(rendered('Я, [[тьютор]]')).toContain('class="blank blank-long"'));

it('puts a table in the place of a paragraph', () => {
  const html = rendered('До\n\n[[таблица]]\n\nПосле');
  expect(html).toContain('<th scope="col">Что</th>');
  expect(html).toContain('<td>a | b</td>');
  expect(html).toContain('&#x3C;script>');
});

it('lets no value become markup', () => {
  const html = rendered('[[злой]] и [[злой]]');
  expect(html).not.toMatch(/<(?:a|b|em|code)\b/);
});

it.each(['ИНН [[ИНН]], [[адрес сайта]]nashi/', '[[таблица]]', '| a |\n| --- |\n| [[ИНН]] |'])(
  'stays as it is in the canonical form: %s',
  (source) => expect(canonicalProse(source, parseMarkdown)).toBe(source),
);

it.each([
  ['[[ИНН]] и [[ИНН]], [[ОГРН]]', ['ИНН', 'ОГРН']],
  ['\\[\\[ИНН]]', ['ИНН']],
  ['[^1] [a](b) [[]] [[a\nb]]', []],
])('finds the slots of %s', (text, names) => expect(slotsIn(text)).toEqual(names));
