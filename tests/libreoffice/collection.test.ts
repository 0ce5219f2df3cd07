import { Packer } from 'docx';
import { beforeAll, expect, it } from 'vitest';
import { collectionDocument } from '../../src/domain/paper/collection.ts';
import { readPage } from '../../src/domain/paper/read-page.ts';
import { readSite } from '../lib/dist.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { printPaper } from '../lib/papers.ts';

/** A technique with a sheet, a material with sheets for several readers, a sheet that lies, a tutorial. */
const paths = [
  '/priemy/nevod/',
  '/materialy/tri-chitatelya/',
  '/materialy/list-obshchego-stola/',
  '/tyutorialy/otklik-za-stolom/',
];
let pages: string[] = [];
let titles: string[] = [];
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

beforeAll(async () => {
  const site = await readSite(frozenSite.dist);
  const entries = paths.map((path) => {
    const html = site.pages.find((page) => page.path === path)?.html ?? '';
    const source = readPage(html);
    if (!source) throw new Error(`${path} is not offered for Word`);
    return { title: plain(/<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''), source };
  });
  titles = entries.map(({ title }) => title);
  const address = 'https://centre.example';
  const file = collectionDocument({ name: 'К педсовету', facts: '4 страницы', address, entries }, new Map());
  pages = (await printPaper(new Uint8Array(await Packer.toBuffer(file)))).map(plain);
});

it('shows the contents as it opens, without being asked to update them', () => {
  expect(pages[0]?.startsWith(`К педсовету 4 страницы Содержание ${titles.join(' ')} `)).toBe(true);
});

it('begins each entry with a page of its own, in their order, and names it in the foot', () => {
  const starts = titles.map((title) => pages.findIndex((page, i) => i > 0 && page.startsWith(title)));
  expect(starts).toEqual(starts.toSorted((a, b) => a - b));
  expect(starts).not.toContain(-1);
  expect(starts.map((page, i) => pages[page]?.includes(paths[i] ?? ''))).toEqual(paths.map(() => true));
});

it('keeps sheets on pages of their own', () => {
  const sheets = ['Мой невод', 'Карточки для пар', 'Общий стол', 'Лист 2. Работы'];
  expect(sheets.filter((title) => !pages.some((page) => page.startsWith(title)))).toEqual([]);
});
