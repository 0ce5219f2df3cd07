import { Packer } from 'docx';
import { expect, it } from 'vitest';
import { openDocx } from '../word/docx/package.ts';
import type { PaperPicture } from './context.ts';
import { paperDocument } from './document.ts';
import { readPage } from './read-page.ts';
import { paperFileName, type Wanted } from './source.ts';

const address = 'https://centre.example/materialy/uzly/';

/** A built page with this text. */
const pageOf = (body: string) => `<!doctype html><html lang="ru"><head><meta property="og:url" content="${address}">
  <meta property="og:site_name" content="Центр"></head><body><nav>Меню</nav><main>
  <div class="above-page">Главная</div><header class="page-head"><p class="kicker">Памятка</p><h1>Узлы</h1>
  <tc-word data-authors="Редакция, 2026" data-licence="CC BY 4.0"><button>Скачать</button></tc-word></header>
  <div class="prose">${body}</div></main></body></html>`;

const dot = 'data:image/png';
const picture = { type: 'png', bytes: new Uint8Array([1, 2, 3]), width: 1280, height: 640 } as const;

async function filesOf(body: string, wanted: Wanted = 'all') {
  const source = readPage(pageOf(body));
  if (!source) throw new Error('The page is not offered');
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const pictures = new Map<string, PaperPicture>([
    [dot, picture],
    ['/a.svg', { ...picture, svg, width: 100, height: 50 }],
  ]);
  return openDocx(new Uint8Array(await Packer.toBuffer(paperDocument(source, wanted, pictures))));
}

const textOf = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const xmlOf = async (body: string, wanted?: Wanted, part = 'word/document.xml') =>
  textOf((await filesOf(body, wanted)).read(part));

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

it('gives each sheet pages of its own and its foot, and leaves out what is for the screen', async () => {
  const sheet = (title: string) =>
    `<section class="sheet"><p class="sheet-title">${title}</p><hr><p class="sheet-foot print-only">Автор ${title}</p></section>`;
  const body = `<p>Для учителя</p>${sheet('Лист 1')}${sheet('Лист 2')}<p class="no-print">кнопка</p><p>После</p>`;
  const all = await filesOf(body);
  const xml = textOf(all.read(all.main));
  expect(xml.match(/<w:sectPr>/g)).toHaveLength(4);
  expect(xml).not.toMatch(/кнопка|Скачать|Меню|Главная|Автор/);
  expect([1, 2, 3, 4].map((i) => textOf(all.read(`word/footer${i}.xml`)))).toEqual([
    expect.stringContaining(address),
    expect.stringContaining('Автор Лист 1'),
    expect.stringContaining('Автор Лист 2'),
    expect.stringContaining(address),
  ]);
  const sheets = await xmlOf(body, 'sheets');
  expect(sheets.match(/<w:sectPr>/g)).toHaveLength(2);
  expect(sheets).not.toMatch(/Для учителя|После|Узлы/);
});

it('writes a note for each mark, in its place', async () => {
  const mark = '<sup><a href="#fn-1" data-footnote-ref>1</a></sup>';
  const notes =
    '<section data-footnotes class="footnotes"><h2>Сноски</h2><ol><li id="fn-1"><p>Книга <a href="#r" data-footnote-backref>↩</a></p></li></ol></section>';
  const files = await filesOf(`<p>раз${mark}, два${mark}</p>${notes}`);
  const xml = textOf(files.read(files.main));
  expect([...xml.matchAll(/<w:footnoteReference w:id="(\d)"/g)].map(([, id]) => id)).toEqual(['1', '2']);
  expect(xml).not.toContain('Книга');
  const written = textOf(files.read('word/footnotes.xml'));
  expect(written.match(/Книга/g)).toHaveLength(2);
  expect(written).not.toContain('↩');
});

it('tells whose the document is, in which language, and names styles as Word does', async () => {
  const files = await filesOf('<p>а</p>');
  const core = textOf(files.read('docProps/core.xml'));
  for (const fact of ['<dc:title>Узлы<', '<dc:creator>Редакция, 2026<', 'CC BY 4.0', address])
    expect(core).toContain(fact);
  const styles = textOf(files.read('word/styles.xml'));
  expect(styles).toContain('<w:lang w:val="ru-RU"/>');
  expect(styles).toMatch(/w:styleId="Heading1"><w:name w:val="heading 1"\/>/);
});

it('is not made of a page that is not offered, and has a name that a disk allows', () => {
  expect(readPage('<main><h1>Узлы</h1></main>')).toBeUndefined();
  const main = readPage(pageOf('').replace('Узлы', 'Что? «Где»: когда/зачем'))?.main;
  expect(main && paperFileName(main, 'sheets')).toBe('Что Где когдазачем — листы.docx');
});
