import { expect, it } from 'vitest';
import { blobIdOf } from '../../../adapters/blob-id.ts';
import { type HostFile, hostRows } from './host-rows.ts';
import type { ListFile } from './list-file.ts';

const page = (title: string) => `---\ntitle: ${title}\n---\n\nТекст.\n`;

/** A host whose files may be changed; it tells what was asked of it. */
function makeHost(texts: Record<string, string>) {
  const asked: string[][] = [];
  const idOf = (text: string) => blobIdOf(new TextEncoder().encode(text));
  const host = {
    files: async () => Object.entries(texts).map(([path, text]) => ({ path, id: idOf(text) })),
    texts: async (needed: readonly HostFile[], others: readonly HostFile[]) => {
      const files = [...needed, ...others.slice(0, 2)];
      asked.push(files.map(({ path }) => path.replace('content/', '')));
      return new Map(files.flatMap(({ path }) => (texts[path] === undefined ? [] : [[path, texts[path]] as const])));
    },
  };
  return { host, asked, texts, idOf };
}

const titles = ({ rows = [] }: Awaited<ReturnType<ReturnType<typeof hostRows>>>) =>
  rows.map(({ data }) => data['title']);

it('takes from the build what has not changed, and reads the rest', async () => {
  const { host, asked, idOf } = makeHost({
    'content/pages/a.mdx': page('А'),
    'content/pages/b.mdx': page('Б новая'),
    'content/pages/c.mdx': page('В черновик'),
  });
  const built: ListFile = {
    'pages/a.mdx': [idOf(page('А')).slice(0, 16), { title: 'А' }],
    'pages/b.mdx': [idOf(page('Б')).slice(0, 16), { title: 'Б' }],
    'pages/gone.mdx': ['id of 1', { title: 'Удалена' }],
  };
  const list = hostRows(host, async () => built);
  expect(titles(await list('pages', undefined))).toEqual(['А', 'Б новая', 'В черновик']);
  expect(asked).toEqual([['pages/b.mdx', 'pages/c.mdx']]);
});

it('reads a row without a blob id, whatever the build says of it', async () => {
  const { host, asked } = makeHost({ 'content/tutors/a.yaml': 'lastName: Новая\n' });
  const list = hostRows(host, async () => ({ 'tutors/a.yaml': ['', { lastName: 'Прежняя' }] }));
  expect((await list('tutors', undefined)).rows?.[0]?.data).toEqual({ lastName: 'Новая' });
  expect(asked).toHaveLength(1);
});

it('reads a text once for each of its states, and gives no rows to who has them', async () => {
  const { host, asked, texts } = makeHost({ 'content/pages/a.mdx': page('А'), 'content/pages/b.mdx': page('Б') });
  const list = hostRows(host, async () => ({}));
  const { stamp } = await list('pages', undefined);
  expect(await list('pages', stamp)).toEqual({ stamp });
  texts['content/pages/b.mdx'] = page('Б, правленая');
  delete texts['content/pages/a.mdx'];
  texts['content/pages/c.mdx'] = page('В');
  expect(titles(await list('pages', stamp))).toEqual(['Б, правленая', 'В']);
  expect(asked).toEqual([
    ['pages/a.mdx', 'pages/b.mdx'],
    ['pages/b.mdx', 'pages/c.mdx'],
  ]);
});

it('takes in what comes along of other sections', async () => {
  const { host, asked } = makeHost({
    'content/pages/a.mdx': page('А'),
    'content/faq/v.yaml': 'question: Когда?\n',
    'content/topics/t.mdx': page('Т'),
    'content/topics/u.mdx': page('У'),
  });
  const list = hostRows(host, async () => ({}));
  await list('pages', undefined);
  expect(asked).toEqual([['pages/a.mdx', 'topics/t.mdx', 'topics/u.mdx']]);
  await list('topics', undefined);
  expect(asked).toHaveLength(1);
  expect((await list('faq', undefined)).rows?.[0]?.data).toEqual({ question: 'Когда?' });
  expect(asked[1]).toEqual(['faq/v.yaml']);
});

it('lists only what can be an entry of the section', async () => {
  const { host } = makeHost({
    'content/pages/.skrytyj.mdx': page('Скрытый'),
    'content/pages/v/glubine.mdx': page('Глубже'),
    'content/pages/zametka.txt': 'Заметка',
    'content/media/a.mdx': page('Файл'),
    'content/pages/a.mdx': page('А'),
  });
  expect(titles(await hostRows(host, async () => ({}))('pages', undefined))).toEqual(['А']);
});

it('a failure of the host is the failure of the list', async () => {
  const { host } = makeHost({ 'content/pages/a.mdx': page('А') });
  const broken = { ...host, texts: () => Promise.reject(new Error('503')) };
  await expect(hostRows(broken, async () => ({}))('pages', undefined)).rejects.toThrow('503');
});
