import { expect, it } from 'vitest';
import { readPage } from './read-page.ts';
import { paperFileName } from './source.ts';
import { styleIds } from './styles.ts';
import { address, filesOf, pageOf, textOf, xmlOf } from './test-samples.ts';

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

it('lays a wide sheet down, and gives its table the width of the page', async () => {
  const table = '<table><tr><th>а</th></tr><tr><td>б</td></tr></table>';
  const xml = await xmlOf(`<section class="sheet sheet-child sheet-wide">${table}</section><p>После</p>`);
  const pages = [...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)"(?: w:orient="(\w+)")?/g)].map((found) =>
    found.slice(1),
  );
  expect(pages).toEqual([
    ['11906', '16838', 'portrait'],
    ['16838', '11906', 'landscape'],
    ['11906', '16838', 'portrait'],
  ]);
});

it('gives children larger letters, and rows to be cut apart lines for scissors', async () => {
  const table = (columns: number) =>
    `<table><tr>${`<th>${'вычеркнуть'}</th>`.repeat(columns)}</tr><tr>${'<td>б</td>'.repeat(columns)}</tr></table>`;
  const sheet = (classes: string, body: string) => `<section class="sheet ${classes}">${body}</section>`;
  const xml = await xmlOf(sheet('sheet-child', `<p>раз</p><ul><li>два</li></ul>${table(2)}${table(6)}`));
  const styleOf = (words: string) => new RegExp(`<w:pStyle w:val="(\\w+)"/>(?:(?!<w:pStyle).)*${words}`).exec(xml)?.[1];
  expect(['раз', 'два'].map(styleOf)).toEqual(['ChildText', 'ChildText']);
  expect([...xml.matchAll(/w:val="(\w*Head)"/g)].map(([, id]) => id)).toEqual([
    ...Array.from({ length: 2 }, () => 'ChildCellHead'),
    // Words find no place in larger letters.
    ...Array.from({ length: 6 }, () => 'TightCellHead'),
  ]);
  expect(xml).not.toContain('dashed');
  expect(await xmlOf(sheet('sheet-participant', '<p>раз</p>'))).not.toContain('Child');
  expect(await xmlOf(sheet('sheet-group cut-cards', table(2)))).toContain('w:val="dashed"');
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
  const long = readPage(pageOf('').replace('Узлы', 'Узлы и верёвки '.repeat(9)))?.main;
  expect(long && paperFileName(long, 'pack')).toMatch(/^Узлы и верёвки Узлы .* — папка занятия\.docx$/);
  expect(new Set((['all', 'sheets', 'pack'] as const).map((wanted) => long && paperFileName(long, wanted))).size).toBe(
    3,
  );
});

it('has every style that it names', async () => {
  const styles = await xmlOf('', 'all', 'word/styles.xml');
  expect(Object.values(styleIds).filter((id) => !styles.includes(`w:styleId="${id}"`))).toEqual([]);
});
