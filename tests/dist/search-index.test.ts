import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Lexicon } from '../../src/domain/search/format/lexicon.ts';
import { wordsOf } from '../../src/domain/search/language/normalise.ts';
import { readContents } from '../../src/domain/search/reading/contents.ts';
import { fileIndex } from '../../src/domain/search/reading/file-index.ts';
import { readFilter, readFragment, readWords } from '../../src/domain/search/reading/index-files.ts';
import { distDir } from '../lib/dist.ts';

// The files as Pagefind made them, read as the browser reads them.
const folder = join(distDir, 'pagefind');
const read = (path: string) => readFile(join(folder, path));
const lexicon: Pick<Lexicon, 'index' | 'pages'> = JSON.parse((await read('lexicon.json')).toString());
const index = fileIndex(lexicon.index, read);
const ids = await index.all();
const pages = await Promise.all(
  ids.map(async (id) => ({ id, ...(await readFragment(await read(`fragment/${id}.pf_fragment`))) })),
);
const find = (form: string) => index.find({ ask: form, forms: [form], strict: true });
// Joined words, numbers with signs and Latin letters are cut in ways of Pagefind's own.
const isPlain = (word: string) => /^[«„(]*[а-яё]+[»“)….,:;!?]*$/i.test(word);

describe('the index of the built site', () => {
  it('has the pages that the lexicon counts', () => {
    expect(ids.length).toBe(lexicon.pages);
    expect(ids.length).toBeGreaterThan(150);
  });

  it('says of every word of every page where it stands', async () => {
    const places = new Map<string, Set<string>>();
    for (const { id, content } of pages) {
      for (const [place, word] of content.split(/\s+/).entries()) {
        const [form, ...more] = wordsOf(word);
        if (form === undefined || more.length > 0 || !isPlain(word)) continue;
        places.set(form, (places.get(form) ?? new Set()).add(`${id} ${place}`));
      }
    }
    expect(places.size).toBeGreaterThan(2000);
    const lost: string[] = [];
    for (const [form, wanted] of places) {
      const places = (await find(form)).flatMap(({ id, places }) => places.map((place) => `${id} ${place}`));
      const found = new Set(places);
      expect(places.length, form).toBe(new Set(places).size);
      lost.push(...[...wanted].filter((place) => !found.has(place)).map((place) => `${form}: ${place}`));
    }
    expect(lost).toEqual([]);
  });

  it('names the fields that say a word, and weighs a heading above the text', async () => {
    const page = pages.find(({ url }) => url === '/priemy/nevod/');
    const found = (await find('невод')).find(({ id }) => id === page?.id);
    expect(found?.fields).toEqual(expect.arrayContaining(['title', 'also']));
    expect(found?.weight).toBeGreaterThan(found?.places.length ?? 0);
  });

  it('leaves out pages that a word is said of only as their kind', async () => {
    const found = await find('термин');
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter(({ places, fields }) => places.length + fields.length === 0)).toEqual([]);
    expect(found.length).toBeLessThan(pages.filter(({ meta }) => meta['kind'] === 'Термин').length);
  });

  it('finds by a beginning what it finds by the forms', async () => {
    const forms = ['невод', 'невода', 'неводу', 'неводы'];
    const begun = await index.find({ ask: 'невод', forms, strict: false });
    const whole = await index.find({ ask: 'невод', forms, strict: true });
    expect(begun.map(({ id }) => id)).toEqual(expect.arrayContaining(whole.map(({ id }) => id)));
  });

  it('has the values of a filter with their pages', async () => {
    const sections = await index.filter('section');
    const bySection = Map.groupBy(pages, ({ meta }) => meta['section'] ?? '');
    for (const name of ['Темы', 'Приёмы', 'Словарь', 'Консультации'])
      expect(sections.get(name)).toEqual(new Set(bySection.get(name)?.map(({ id }) => id)));
    expect(await index.filter('нет такого')).toEqual(new Map());
  });

  it('holds nothing that is not read', async () => {
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    const kinds = new Set(files.filter((file) => file.isFile()).map(({ name }) => /[^.]+$/.exec(name)?.[0]));
    expect([...kinds].sort()).toEqual(['json', 'pf_filter', 'pf_fragment', 'pf_index', 'txt']);
  });
});

describe('a file of another make', () => {
  const packed = async (...parts: BlobPart[]) => {
    const stream = new Blob(parts).stream().pipeThrough(new CompressionStream('gzip'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  };

  it.each([
    ['no gzip', async () => new TextEncoder().encode('<!doctype html>')],
    ['without the mark', () => packed('{"url":"/"}')],
    ['no list', () => packed('pagefind_dcd', new Uint8Array([0x01]))],
    ['cut short', () => packed('pagefind_dcd', new Uint8Array([0x82, 0x01]))],
    ['of other values', () => packed('pagefind_dcd', new Uint8Array([0x82, 0x01, 0x81, 0x01]))],
  ])('%s is refused', async (_, make) => {
    const bytes = await make();
    for (const reader of [readContents, readWords, readFilter]) await expect(reader(bytes)).rejects.toThrow();
  });
});
