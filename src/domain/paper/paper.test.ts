import { expect, it } from 'vitest';
import { dot, xmlOf } from './test-samples.ts';

const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const words = (text: string) => `<w:t xml:space="preserve">${text}</w:t>`;

it.each<[name: string, body: string, ...fragments: (string | RegExp)[]]>([
  ['a heading', '<h2>Зачем</h2><h3>Кому</h3>', `${style('Heading1')}</w:pPr><w:r>${words('Зачем')}`, style('Heading2')],
  ['the title first', '', new RegExp(`${style('Title')}.*Узлы.*${style('SmallText')}.*Памятка`)],
  [
    'marks',
    '<p><strong>а</strong> <em>б</em> <del>в</del> H<sub>2</sub></p>',
    '<w:b/>',
    '<w:i/>',
    '<w:strike/>',
    'subscript',
  ],
  ['white space as a browser has it', '<p> а\n  <b> б </b> в </p>', words('а '), words('б '), words('в')],
  ['a line break', '<p>а <br> б</p>', `${words('а')}</w:r><w:r><w:br/></w:r><w:r>${words('б')}`],
  ['a link', '<p><a href="/priemy/nevod/">приём</a></p>', /<w:hyperlink [^>]*>.*<w:rStyle w:val="Hyperlink"\/>.*приём/],
  [
    'a term, which is no link',
    '<p><a class="term" href="/slovar/#a">ОВЗ</a></p>',
    `<w:p><w:r>${words('ОВЗ')}</w:r></w:p>`,
  ],
  ['a list', '<ul><li>а<ul><li>б</li></ul></li></ul>', /<w:ilvl w:val="0"\/>.*а.*<w:ilvl w:val="1"\/>.*б/],
  ['a list of paragraphs', '<ol><li><p>а</p><p>б</p></li></ol>', /<w:numPr>.*а.*<w:ind w:left="369"\/>.*б/],
  ['a task', '<ul><li class="task">а</li></ul>', /<w:sdt>.*<w14:checkbox>.*<w:sym w:char="2610".*<\/w:sdt>.*а/],
  [
    'a short blank',
    '<p>Имя <span class="blank blank-short"></span>.</p>',
    'w:val="blank-short"',
    '<w:showingPlcHdr/>',
    words('_____'),
  ],
  [
    'a blank to the edge',
    '<p><span class="fill"><span>Имя </span><span class="blank blank-long"></span></span></p>',
    '<w:tab w:val="right" w:pos="9638" w:leader="underscore"/>',
    '<w:tab/>',
  ],
  ['a quotation', '<blockquote><p>а</p></blockquote>', style('Quote')],
  ['code', '<pre><code>а\n  б\n</code></pre>', `${style('CodeText')}</w:pPr><w:r>${words('  б')}`],
  ['a rule', '<p>а</p><hr>', '<w:pBdr>'],
  [
    'a frame',
    '<aside class="callout callout-careful"><p class="callout-title">Осторожно</p></aside>',
    /<w:left w:val="single" w:color="B3261E" w:sz="24"\/>.*<w:b\/>.*Осторожно/,
  ],
  ['columns', '<div class="columns"><div><p>а</p></div><div><p>б</p></div></div>', /<w:tc>.*а.*<\/w:tc><w:tc>.*б/],
  [
    'a picture with its description',
    `<figure><img src="${dot}" alt="Узел на верёвке"><figcaption>Узел</figcaption></figure>`,
    'descr="Узел на верёвке"',
    'cx="6124575"',
    /<w:keepNext\/>.*<w:pStyle w:val="Caption"\/>/,
  ],
  ['a drawing', '<p><img src="/a.svg" alt="Узел"></p>', 'asvg:svgBlip', 'cx="952500"'],
  ['a picture that is not there', '<p><img src="/b.png" alt="Узел"></p>', words('[Узел]')],
  [
    'numbered points with headings',
    '<ol role="list"><li><span class="mark" aria-hidden="true">1</span><h3>Цель</h3></li></ol>',
    `${words('1. ')}</w:r><w:r>${words('Цель')}`,
  ],
  ['a fold', '<details><summary>Ответ</summary><p>Да</p></details>', /<w:keepNext\/>.*<w:b\/>.*Ответ.*Да/],
  ['facts', '<dl class="facts"><div><dt>Классы</dt><dd>1–4</dd></div></dl>', /<w:b\/>.*Классы.*: <.*1–4/],
])('writes %s', async (_, body, ...fragments) => {
  const xml = await xmlOf(body);
  for (const fragment of fragments)
    expect(bodyOf(xml)).toMatch(fragment instanceof RegExp ? fragment : asPattern(fragment));
});

const bodyOf = (xml: string) => xml.slice(xml.indexOf('<w:body>'));
const asPattern = (text: string) => new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));

const table = (rows: number, more = '') =>
  `<table>${more}<thead><tr><th>А</th><th class="align-center">Б</th></tr></thead><tbody>${'<tr><td>1</td><td></td></tr>'.repeat(rows)}</tbody></table>`;

it('writes a table with a repeated head, and room for handwriting on sheets', async () => {
  const xml = await xmlOf(table(2));
  expect(xml).toContain('<w:tblHeader/>');
  expect(xml).toContain('<w:jc w:val="center"/>');
  expect(xml).not.toContain('w:trHeight');
  const sheet = await xmlOf(`<section class="sheet"><p class="sheet-title">Лист</p>${table(2)}${table(7)}</section>`);
  expect(sheet).toContain('<w:trHeight w:val="680" w:hRule="atLeast"/>');
  expect(sheet).toContain('<w:trHeight w:val="510" w:hRule="atLeast"/>');
});
