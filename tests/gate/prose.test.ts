import { describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { newPage, readProse, renderInline, renderProse } from '../../src/domain/prose/prose.ts';
import { termFinder } from '../../src/domain/prose/terms.ts';
import type { ProseHost, TermView } from '../../src/domain/prose/types.ts';

const ovz: TermView = { id: 'ovz', term: 'Ученик с ОВЗ', definition: 'Кто это.', href: '/slovar/#ovz' };
const host: ProseHost = {
  card: (_, id) => ({ href: `/x/${id}/`, title: 'Имя', kind: 'Приём', facts: [], sample: false }),
  picture: () => ({ src: '/a.svg', width: 10, height: 20 }),
  file: (path: string) => `/${path}`,
  has: () => true,
  terms: termFinder([{ ...ovz, abbr: ['ОВЗ'], aliases: [], ambiguous: [], hasOthers: false }]),
};
const render = (source: string, shift = 0) =>
  renderProse(source, { parse: parseMarkdown, host, page: newPage(), shift }).html.replaceAll('\u00A0', ' ');

describe('text stays text', () => {
  test.each([
    ['Если <5 учеников', '<p>Если &#x3C;5 учеников</p>'],
    ['{имя} и {process.env.HOME}', '<p>{имя} и {process.env.HOME}</p>'],
    ["import fs from 'fs'", "<p>import fs from 'fs'</p>"],
    ['export const a = 1', '<p>export const a = 1</p>'],
    ['Начало в 10:30', '<p>Начало в 10:30</p>'],
    ['<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['слово <img src=x onerror=alert(1)> слово', '<p>слово  слово</p>'],
    ['слово <svg onload=alert(1)> слово', '<p>слово &#x3C;svg onload=alert(1)> слово</p>'],
    ['> <script>в цитате</script>', '<blockquote>\n<p>&#x3C;script>в цитате&#x3C;/script></p>\n</blockquote>'],
    ['[щёлк](javascript:alert(1))', '<p>щёлк</p>'],
    ['[дом](//evil.example/)', '<p>дом</p>'],
    ['[дом](/\\evil.example/)', '<p>дом</p>'],
    ['[дом](</\t/evil.example/>)', '<p>дом</p>'],
    ['[дом][1]\n\n[1]: javascript:alert(1)', '<p>дом</p>'],
    ['![дом][1]\n\n[1]: https://evil.example/a.png', ''],
  ])('%s', (source, html) => expect(render(source)).toBe(html));
});

describe('HTML of Word and old pages becomes its safe equivalent', () => {
  test.each([
    ['<b>а</b> <i>б</i> <u>в</u> <s>г</s>', '<p><strong>а</strong> <em>б</em> <u>в</u> <del>г</del></p>'],
    ['H<sub>2</sub>O, м<sup>2</sup>', '<p>H<sub>2</sub>O, м<sup>2</sup></p>'],
    ['а<br>б<BR/>в', '<p>а<br>\nб<br>\nв</p>'],
    ['<span style="color:red" class=MsoNormal>а</span>', '<p>а</p>'],
    ['<b onclick="x()">а</b>', '<p><strong>а</strong></p>'],
    ['<b>а', '<p>а</p>'],
    ['а</b> б', '<p>а б</p>'],
    ['<b><i>а</b></i>', '<p><strong><em>а</em></strong></p>'],
    ['<P align=center>\nа\n</P>', '<p>а</p>'],
    ['<a href="/slovar/" onclick="x()">а</a>', '<p><a href="/slovar/">а</a></p>'],
    ['<a href="javascript:x()">а</a>', '<p>а</p>'],
    ['<hr>', '<hr>'],
    ['<ul><li>а</li><li>б</li></ul>', '<ul>\n<li>а</li>\n<li>б</li>\n</ul>'],
    ['<h2>Глава</h2>', '<h2 id="glava">Глава</h2>'],
    ['> <b>а</b>', '<blockquote>\n<p><strong>а</strong></p>\n</blockquote>'],
    ['<img src="https://a.ru/b.png" onerror="x()">', ''],
    ['**&lt;&nbsp;&#171;&amp;**', '<p><strong>&#x3C; «&#x26;</strong></p>'],
  ])('%s', (source, html) => expect(render(source)).toBe(html));

  test('a table keeps its cells, whatever blank lines stand between them', () => {
    const html = render(
      '<table border=1>\n<tr><td>А</td><td>Б</td></tr>\n\n<tr><td>1</td><td><b>2</b></td></tr>\n</table>',
    );
    expect(html).toContain('<th scope="col">А</th>\n<th scope="col">Б</th>');
    expect(html).toContain('<td>1</td>\n<td><strong>2</strong></td>');
  });
});

describe('marked-up text', () => {
  test.each([
    ['[дом](/priemy/)', '<p><a href="/priemy/">дом</a></p>'],
    ['[там](https://example.org/)', '<p><a href="https://example.org/" rel="external noopener">там</a></p>'],
    ['# Первый', '<h2 id="pervyj">Первый</h2>'],
    ['## Раз\n\n## Раз', '<h2 id="raz">Раз</h2>\n<h2 id="raz-2">Раз</h2>'],
    ['- [ ] дело', '<ul>\n<li class="task">дело</li>\n</ul>'],
  ])('%s', (source, html) => expect(render(source)).toBe(html));

  test('headings of a field stand a level lower', () => expect(render('## Раз', 1)).toBe('<h3 id="raz">Раз</h3>'));

  test('a table aligns by class and names its columns', () => {
    const html = render('| А | Б |\n| - | -: |\n| 1 | 2 |');
    expect(html).toContain('aria-label="Таблица: А, Б"');
    expect(html).toContain('<th class="align-right" scope="col">Б</th>');
    expect(html).not.toContain('style=');
  });

  test('a column without a name has no heading', () => {
    expect(render('| А | |\n| - | - |\n| 1 | |')).toContain('<th scope="col">А</th>\n<td></td>');
  });

  test('an abbreviation is marked once on a page, never in a heading or inside a word', () => {
    const html = render('## ОВЗ\n\nДети с ОВЗ и ОВЗ, не ОВЗшник');
    expect(html.match(/<abbr/g)).toHaveLength(1);
    expect(html).toContain('<h2 id="ovz">ОВЗ</h2>');
  });

  test('a paragraph alone loses its tag', () =>
    expect(renderInline('**да**', { parse: parseMarkdown, host, page: newPage() })).toBe('<strong>да</strong>'));
});

describe('blocks', () => {
  test('a frame holds Markdown and has a usual name', () => {
    const html = render('<Callout kind="careful">\n\nНе **спешите**.\n\n</Callout>');
    expect(html).toContain('<aside class="callout callout-careful" aria-label="Осторожно">');
    expect(html).toContain('<p>Не <strong>спешите</strong>.</p></aside>');
  });

  test('blocks nest', () => {
    const html = render('<Sheet title="Лист">\n\n<Steps>\n\n1. раз\n\n</Steps>\n\n</Sheet>');
    expect(html).toMatch(/<section class="sheet sheet-child".*<div class="steps"><ol>/s);
  });

  test('a card and a picture come from the host', () => {
    expect(render('<Technique id="svetofor" />')).toContain('href="/x/svetofor/"');
    expect(render('<Picture src="media/a.svg" alt="Рисунок" />')).toContain('width="10" height="20" alt="Рисунок"');
  });
});

describe('what is wrong is told with its line', () => {
  test.each([
    ['Раз\n\n<Nechto />', 'block-unknown', 3],
    ['<Callout kind="sekret">\n\nх\n\n</Callout>', 'block-attribute', 1],
    ['<Callout kind="try" style="x">\n\nх\n\n</Callout>', 'block-attribute', 1],
    ['<Technique />', 'block-attribute', 1],
    ['<Callout kind="try">\n\nне закрыт', 'block-nesting', 1],
    ['Раз\n\n</Callout>', 'block-nesting', 3],
    ['Текст <Callout kind="try"> в строке', 'block-nesting', 1],
    ['а\n<script>б</script>', 'html-active', 2],
  ])('%s', (source, code, line) => {
    const [finding] = readProse(source, parseMarkdown).findings;
    expect(finding).toMatchObject({ code, line });
    expect(finding?.message).toMatch(/[а-я]/);
  });
});
