import { expect, it } from 'vitest';
import { parseMarkdown } from '../../admin/parse-markdown.ts';
import { passContent, readContent } from '../../src/adapters/content-pass.ts';
import { formatFor } from '../../src/domain/editor/files/format.ts';
import type { Values } from '../../src/domain/editor/preview/parts.ts';
import { type PublishedSite, previewHost, previewOfEntry } from '../../src/domain/editor/preview/preview.ts';
import type { Collection } from '../../src/domain/model/collection.ts';
import type { CollectionId } from '../../src/domain/model/collection-id.ts';
import { leavesOf } from '../../src/domain/model/walk.ts';
import { collectionIds, declared } from '../../src/domain/schemas/index.ts';
import { addressOf, isPaged, pageAddress } from '../../src/domain/site/addresses.ts';
import { readSite } from '../lib/dist.ts';

const site = await readSite();
const pages = new Map(site.pages.map(({ path, html }) => [path, html]));
const published = JSON.parse(String(await site.read('/admin/predprosmotr.json'))) as PublishedSite;
const host = { ...previewHost(published), picture: (src: string) => ({ src }) };
const { entries } = await passContent();
const texts = new Map((await readContent()).map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));

/** The page that shows the proses of an entry; undefined where no page shows them. */
function addressFor(collection: CollectionId, id: string, { section, kind, municipality }: Values): string | undefined {
  if (collection === 'teams' && kind === 'муниципальная команда')
    return addressOf('municipalities', String(municipality));
  if (isPaged(collection)) return addressOf(collection, id);
  if (collection === 'pages') return pageAddress(String(section), id);
  return { faq: '/voprosy/', glossary: '/slovar/' }[collection as string];
}

/** What the preview can't have as the page has it: addresses, of pictures and of the page under a printed sheet. */
const withoutAddresses = (html: string) =>
  html
    .replace(/<img [^>]*?(alt="[^"]*")[^>]*>/g, '<img $1>')
    .replace(/<p class="sheet-foot print-only"[^>]*>[^<]*<\/p>/g, '');
/** On a page of many entries a term is marked where the first of them uses it, and ids are told apart by numbers. */
const withoutNeighbours = (html: string) =>
  html
    .replace(/<tc-term [^>]*><a class="term" [^>]*>(?:<abbr [^>]*>)?(.*?)(?:<\/abbr>)?<\/a><\/tc-term>/gs, '$1')
    .replace(/ id="[^"]*"/g, '');

/** How many proses an entry holds. */
function proses({ fields }: Collection, values: Values): number {
  const all = [
    ...[...leavesOf(fields, values)].filter(({ field }) => field.kind === 'prose'),
    { value: values['body'] },
  ];
  return all.filter(({ value }) => typeof value === 'string' && value.trim() !== '').length;
}

const shown = collectionIds.map(declared).filter(({ id }) => addressFor(id, 'x', {}) !== undefined);

it.each(shown)('$label: the preview of every entry has the HTML of its page', (collection) => {
  const { id: name } = collection;
  const different: string[] = [];
  let compared = 0;
  for (const [id, { data, file }] of entries.get(name) ?? []) {
    const values = formatFor(name, parseMarkdown).fromFile(texts.get(file) ?? '');
    const address = addressFor(name, id, data as Values) ?? '';
    const { html, pieces } = previewOfEntry(name, values, { parse: parseMarkdown, host });
    expect(pieces, `${name}/${id}`).toHaveLength(proses(collection, values));
    const isShared = !isPaged(name) && name !== 'pages';
    const plain = (text: string) => (isShared ? withoutNeighbours(withoutAddresses(text)) : withoutAddresses(text));
    const page = plain(pages.get(address) ?? '');
    for (const piece of pieces) {
      expect(html).toContain(piece);
      // Whole, between the tags of one element.
      if (!page.includes(`>${plain(piece)}</`)) different.push(`${name}/${id}: ${piece.slice(0, 200)}`);
      compared += 1;
    }
  }
  expect(different).toEqual([]);
  expect(compared).toBeGreaterThan(0);
});
