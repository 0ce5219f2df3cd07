import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { passContent } from '../../src/adapters/content-pass.ts';
import { declared } from '../../src/domain/schemas/index.ts';
import type { PublishedEntries } from '../../src/domain/search/indexing/facts.ts';
import { Search } from '../../src/domain/search/ranking/engine.ts';
import { fileSources } from '../../src/domain/search/reading/file-index.ts';
import { type RunningIndex, runningIndex } from '../../src/integrations/running-index.ts';
import { distDir } from '../lib/dist.ts';
import { openSearch } from '../lib/site-search.ts';

// The index that `npm start` makes of the entries beside the one that a build makes of its pages.
let built: Search;
let running: Search;
let index: RunningIndex;
let published: PublishedEntries;

const read = async (path: string) => {
  const bytes = await index.read(path);
  if (!bytes) throw new Error(`${path} is missing`);
  return new Uint8Array(bytes);
};
const open = async () =>
  new Search(fileSources(JSON.parse(new TextDecoder().decode(await read('lexicon.json'))), read));

beforeAll(async () => {
  published = (await passContent()).entries;
  const files = await readdir(distDir, { recursive: true });
  const pages = files.filter((file) => file.endsWith('index.html') && !file.startsWith('admin'));
  const own = new Set(
    [...published].flatMap(([collection, group]) => {
      const { folder } = declared(collection).address ?? {};
      return folder === undefined ? [] : [...group.keys()].map((id) => `${folder}${id}/`);
    }),
  );
  const codePages = new Map<string, string>();
  for (const file of pages) {
    const url = `/${file.replace(/index\.html$/, '')}`;
    if (!own.has(url) && !/^\/o-(?:sajte\/(?!redaktoru|svoj-tsentr)|centre\/)./.test(url))
      codePages.set(url, await readFile(join(distDir, file), 'utf8'));
  }
  index = runningIndex({
    published: async () => published,
    codePages: async () => codePages,
    isBusy: () => false,
  });
  built = await openSearch(distDir);
  running = await open();
});

const urlsOf = async (search: Search, typed: string) => {
  const answer = await search.ask(typed);
  const rest = await answer.more(answer.hits.length, 1000);
  return [...answer.hits, ...rest].map(({ url }) => url);
};

const words = [
  'вопросы на выходе',
  'тьютор',
  'обратная связь',
  'дети молчат на уроке',
  'план',
  'jdp',
  'словарь',
  'тютор',
];
const titles = () =>
  [...published.values()].flatMap((group) =>
    [...group.values()].flatMap(({ data }) => ('title' in data ? [String(data.title)] : [])).slice(0, 12),
  );

it('finds nearly what the built one finds, in nearly the same order, and nearly nothing else', async () => {
  let sameFirst = 0;
  let [wanted, found, others] = [0, 0, 0];
  const queries = [...words, ...titles()];
  for (const typed of queries) {
    const [theirs, ours] = [await urlsOf(built, typed), await urlsOf(running, typed)];
    others += ours.filter((url) => !theirs.includes(url)).length;
    expect(theirs.slice(0, 3), typed).toContain(ours[0]);
    if (theirs[0] === ours[0]) sameFirst += 1;
    wanted += theirs.length;
    found += ours.length;
  }
  expect(queries.length).toBeGreaterThan(50);
  expect(sameFirst / queries.length).toBeGreaterThan(0.95);
  // Words are rarer or more usual by a hair: a page at the edge of a long query comes in or falls out.
  expect(others / found).toBeLessThan(0.002);
  // Cards of neighbours, and what a page says of the people of another entry, are not read.
  expect(found / wanted).toBeGreaterThan(0.9);
});
