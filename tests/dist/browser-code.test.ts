import { expect, it } from 'vitest';
import { readSite } from '../lib/dist.ts';
import { newerFeatures } from '../lib/newer-features.ts';
import { reachedBy } from '../lib/weight.ts';

const site = await readSite();
const reached = await Promise.all(site.pages.map((page) => reachedBy(page, site)));
const ofPages = new Set(['/sw.js', ...reached.flat()]);
const ofEditor = [...site.files].filter((file) => file.endsWith('.js') && !ofPages.has(file));

/** What scripts of pages may use though a browser of the baseline lacks it; and why. */
const accepted: Readonly<Record<string, string>> = {
  '.chunks': 'a field of Fuse itself',
  '.toBase64': 'asked for by the maker of square codes, in an output that nobody takes',
  'CSS.highlights': 'asked for; without it found words are not marked on the page that opens',
  CompressionStream: 'asked for; without it fflate packs the link',
  DecompressionStream: 'asked for; without it fflate unpacks the link and the index of the search',
  'Error.captureStackTrace': 'zod and docx ask for it',
  Highlight: 'used with CSS.highlights',
  'lookbehind in column-widths': 'docx makes it when it fills a template, and we have none',
};

async function featuresIn(files: Iterable<string>): Promise<string[]> {
  const found = [...files].map(async (file) => {
    const [stem] = file.replace(/^.*\//, '').split('.');
    return newerFeatures(String(await site.read(file))).map((name) => name.replace(/^lookbehind$/, `$& in ${stem}`));
  });
  return [...new Set((await Promise.all(found)).flat())].sort();
}

it('ships nothing in the scripts of pages that a browser of the baseline lacks', async () => {
  expect(ofPages.size).toBeGreaterThan(40);
  expect(await featuresIn(ofPages)).toEqual(Object.keys(accepted));
}, 180_000);

it('ships no script of the editor that an old browser cannot even read', async () => {
  expect(ofEditor.length).toBeGreaterThan(15);
  const syntax = (await featuresIn(ofEditor)).filter((name) => name.endsWith('static {}'));
  expect(syntax).toEqual([]);
}, 180_000);

it.each([
  ['toSorted', '[2, 1].toSorted()', ['.toSorted']],
  ['an index', 'list.with(0, 1)', ['.with']],
  ['a static method', 'Map.groupBy(list, of); Object.groupBy(list, of)', ['Map.groupBy', 'Object.groupBy']],
  ['a promise', 'Promise.withResolvers()', ['Promise.withResolvers']],
  ['sets', 'a.isSubsetOf(b)', ['.isSubsetOf']],
  ['iterators', 'map.values().drop(1).toArray()', ['.drop', '.toArray']],
  ['lookbehind', 'const a = /(?<!b)c/', ['lookbehind']],
  ['lookbehind in a template', 'new RegExp(`(?<=a)b`)', ['lookbehind']],
  ['a global', 'new CompressionStream("gzip")', ['CompressionStream']],
  ['a global of the window', 'globalThis.requestIdleCallback(f)', ['requestIdleCallback']],
  ['a static of the page', 'AbortSignal.timeout(1); URL.canParse(a)', ['AbortSignal.timeout', 'URL.canParse']],
  ['a class block', 'class A { static { f(); } }', ['static {}']],
  ['what all have', 'structuredClone([1].at(-1)); [1].findLast(f); crypto.randomUUID()', []],
])('finds what is too new: %s', (_, code, found) => expect(newerFeatures(code)).toEqual(found));

it('refuses syntax newer than of 2022', () => {
  expect(() => newerFeatures('const a = /[a--b]/v')).toThrow('Invalid regular expression flag');
});
