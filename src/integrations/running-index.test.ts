import { beforeEach, expect, it } from 'vitest';
import { material, pass, settings, topic } from '../../tests/lib/gate-pass.ts';
import { Search } from '../domain/search/ranking/engine.ts';
import { fileSources } from '../domain/search/reading/file-index.ts';
import { type RunningIndex, runningIndex } from './running-index.ts';

const start: Record<string, string> = {
  'settings/site.yaml': settings(),
  'topics/tema.mdx': topic(),
  'materials/a.mdx': material('', '## Шаги\n\nСоберите карточки и стикеры.'),
  'materials/b.mdx': material('', 'Нарисуйте кластер.'),
};
let files = start;
let index: RunningIndex;

beforeEach(() => {
  files = start;
  index = runningIndex({
    published: async () => pass(files).entries,
    codePages: async () =>
      new Map([['/moj-plan/', '<main data-pagefind-body><h1>Мой план</h1><p>Черновик лежит здесь</p></main>']]),
    isBusy: () => false,
  });
});

const read = async (path: string) => {
  const bytes = await index.read(path);
  if (!bytes) throw new Error(`${path} is missing`);
  return new Uint8Array(bytes);
};
const open = async () =>
  new Search(fileSources(JSON.parse(new TextDecoder().decode(await read('lexicon.json'))), read));
const found = async (search: Search, typed: string) =>
  (await search.ask(typed, { exact: true })).hits.map(({ url }) => url);

it('finds entries by their texts, and pages of the code', async () => {
  const search = await open();
  expect(await found(search, 'стикеры')).toEqual(['/materialy/a/']);
  expect(await found(search, 'кластер')).toEqual(['/materialy/b/']);
  expect(await found(search, 'черновик')).toEqual(['/moj-plan/']);
  const [hit] = (await search.ask('стикеры')).hits;
  expect(hit?.places[0]).toMatchObject({ url: expect.stringMatching(/^\/materialy\/a\/#/), title: 'Шаги' });
});

it('finds what was saved, and no longer what was taken out or deleted', async () => {
  await open();
  const { 'materials/b.mdx': _, ...rest } = start;
  files = { ...rest, 'materials/a.mdx': material('', 'Соберите фишки.') };
  const search = await open();
  expect(await found(search, 'фишки')).toEqual(['/materialy/a/']);
  expect(await found(search, 'стикеры')).toEqual([]);
  expect(await found(search, 'кластер')).toEqual([]);
});

it('answers a tab that read its lexicon before a save', async () => {
  const before = await open();
  files = { ...start, 'materials/a.mdx': material('', 'Соберите фишки.') };
  await index.update();
  expect(await found(before, 'кластер')).toEqual(['/materialy/b/']);
  expect(await found(before, 'карточки')).toEqual(['/materialy/a/']);
});

it('goes on after a pass that failed', async () => {
  await open();
  let fails = true;
  const broken = runningIndex({
    published: async () => {
      if (fails) throw new Error('no pass');
      return pass(files).entries;
    },
    codePages: async () => new Map(),
    isBusy: () => false,
  });
  await expect(broken.read('lexicon.json')).rejects.toThrow('no pass');
  fails = false;
  expect(await broken.read('lexicon.json')).toBeDefined();
});
