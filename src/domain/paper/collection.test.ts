import { Packer } from 'docx';
import { expect, it } from 'vitest';
import { openDocx } from '../word/docx/package.ts';
import { collectionDocument } from './collection.ts';
import { readPage } from './read-page.ts';
import { entrySource } from './source.ts';
import { pageOf, textOf } from './test-samples.ts';

const note =
  '<p>слово<sup><a href="#fn-1" data-footnote-ref>1</a></sup></p><section data-footnotes class="footnotes"><ol><li id="fn-1"><p>Сноска</p></li></ol></section>';
const sheet =
  '<section class="sheet"><p class="sheet-title">Лист</p><p class="sheet-foot print-only">Автор</p></section>';
const first = readPage(pageOf(`<h2>Как провести</h2><ol><li>а</li></ol>${note}${sheet}`));
const second = readPage(
  pageOf(`<ol><li>б</li></ol>${note}`).replaceAll('Узлы', 'Невод').replaceAll('/uzly/', '/nevod/'),
);

async function files() {
  if (!first || !second) throw new Error('The pages are not offered');
  const bare = entrySource({ type: 'element', tagName: 'main', properties: {}, children: [] }, () => '');
  const entries = [
    { title: 'Узлы', source: first },
    { title: 'Невод', source: second },
    { title: 'Мой план', source: bare },
  ];
  const address = 'https://centre.example';
  const file = collectionDocument({ name: 'К педсовету', facts: '3 страницы', address, entries }, new Map());
  return openDocx(new Uint8Array(await Packer.toBuffer(file)));
}

const paragraphsOf = (xml: string, style: string): string[] =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => paragraph.replace(/<[^>]*>/g, ''));

it('puts titles under the name of the whole, and their headings and sheets lower', async () => {
  const all = await files();
  const xml = textOf(all.read(all.main));
  expect(paragraphsOf(xml, 'Title')).toEqual(['К педсовету']);
  expect(paragraphsOf(xml, 'Heading1')).toEqual(['Узлы', 'Невод', 'Мой план']);
  expect(paragraphsOf(xml, 'Heading2')).toEqual(['Как провести']);
  expect(xml).toMatch(/"SheetTitle"\/>(?:(?!<\/w:pPr>).)*<w:outlineLvl w:val="1"\/>/s);
});

it('begins with contents that lead to the titles, and asks nothing when it is opened', async () => {
  const all = await files();
  const xml = textOf(all.read(all.main));
  const contents = xml.slice(xml.indexOf('<w:sdt>'), xml.indexOf('</w:sdt>'));
  expect(
    [...contents.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)].map(([, id = '']) =>
      xml.includes(`w:name="${id}"`),
    ),
  ).toEqual([true, true, true]);
  expect(xml).not.toContain('w:dirty');
  expect(textOf(all.read('word/settings.xml'))).not.toContain('updateFields');
});

it('counts notes and lists on from page to page, and names each page in its feet', async () => {
  const all = await files();
  const xml = textOf(all.read(all.main));
  expect([...xml.matchAll(/<w:footnoteReference w:id="(\d)"/g)].map(([, id]) => id)).toEqual(['1', '2']);
  expect(new Set([...xml.matchAll(/<w:numId w:val="(\d+)"/g)].map(([, id]) => id)).size).toBe(2);
  expect(xml.match(/<w:sectPr>/g)).toHaveLength(5);
  expect([1, 2, 3, 4].map((i) => textOf(all.read(`word/footer${i}.xml`)).replace(/<[^>]*>/g, ''))).toEqual([
    expect.stringContaining('https://centre.example'),
    expect.stringContaining('/uzly/'),
    'Автор',
    expect.stringContaining('/nevod/'),
  ]);
});

it('says whose the texts are, each once', async () => {
  const core = textOf((await files()).read('docProps/core.xml'));
  expect(core).toContain('<dc:creator>Редакция, 2026<');
  expect(core).toContain('<dc:title>К педсовету<');
});
