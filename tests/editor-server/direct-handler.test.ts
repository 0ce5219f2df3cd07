import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { readFileRequest } from '../../src/domain/editor/requests/file-request.ts';
import type { ReadTexts } from '../../src/domain/editor/requests/read-texts.ts';
import { openDirectMode } from '../../src/editor-server/editing-mode.ts';
import type { RequestHandler } from '../../src/editor-server/handler.ts';
import { browserTabs } from '../lib/browser-tabs.ts';

const root = mkdtempSync(join(tmpdir(), 'plain-'));
const path = 'content/faq/a.yaml';
const file = join(root, path);
let handle: RequestHandler;
let tabOf: (name: string) => ReadTexts;

beforeAll(async () => {
  for (const folder of ['content/faq', 'content/media']) mkdirSync(join(root, folder), { recursive: true });
  handle = await openDirectMode(join(root, 'content'));
});
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  writeFileSync(file, 'question: Было?\n');
  tabOf = browserTabs();
});

async function ask(tab: string, action: string, params: object): Promise<unknown> {
  const sent = tabOf(tab).sign({ action, params: { ...params } });
  const request = readFileRequest(sent);
  if (!request) throw new Error(`The guard does not let through: ${action} ${JSON.stringify(params)}`);
  const { status, json } = await handle(request);
  if (status !== 200) throw new Error(JSON.stringify(json));
  tabOf(tab).learn(sent, json);
  return json;
}
const openEntry = (tab: string) => ask(tab, 'getEntry', { path });
const list = (tab: string) => ask(tab, 'entriesByFolder', { folder: 'content/faq', extension: 'yaml', depth: 1 });
const remove = (tab: string) => ask(tab, 'deleteFiles', { paths: [path], options: { commitMessage: 'x' } });
const save = (tab: string, raw: string, slug = 'a') =>
  ask(tab, 'persistEntry', {
    dataFiles: [{ slug, path: `content/faq/${slug}.yaml`, raw }],
    assets: [{ path: `content/media/${slug}.png`, content: 'aGk=', encoding: 'base64' }],
    options: { collectionName: 'faq', commitMessage: 'x', useWorkflow: false, status: 'draft' },
  });

it('a new entry is saved with its pictures, and again', async () => {
  await save('а', 'question: Новое?\n', 'new');
  await save('а', 'question: Снова?\n', 'new');
  expect(readFileSync(join(root, 'content/faq/new.yaml'), 'utf8')).toBe('question: Снова?\n');
  expect(readFileSync(join(root, 'content/media/new.png'), 'utf8')).toBe('hi');
});

it('a list read behind the form is no opening: another’s change stands', async () => {
  await openEntry('а');
  writeFileSync(file, 'question: Чужое?\n');
  await list('а');
  await expect(save('а', 'question: Моё?\n')).rejects.toThrow('изменил кто-то другой');
  await expect(remove('а')).rejects.toThrow('Удаление остановлено');
  expect(readFileSync(file, 'utf8')).toBe('question: Чужое?\n');
  await openEntry('а');
  await remove('а');
  expect(existsSync(file)).toBe(false);
  // Who deleted an entry may begin another one under its name.
  await save('а', 'question: Заново?\n');
  expect(readFileSync(file, 'utf8')).toBe('question: Заново?\n');
});

it('a server started anew takes what was opened before, and still no save over another’s change', async () => {
  await openEntry('а');
  handle = await openDirectMode(join(root, 'content'));
  await save('а', 'question: Моё?\n');
  handle = await openDirectMode(join(root, 'content'));
  writeFileSync(file, 'question: Чужое?\n');
  await expect(save('а', 'question: Снова моё?\n')).rejects.toThrow('изменил кто-то другой');
  await expect(remove('а')).rejects.toThrow('Удаление остановлено');
  await expect(save('б', 'question: Не читая?\n')).rejects.toThrow('в этой вкладке её не открывали');
  expect(readFileSync(file, 'utf8')).toBe('question: Чужое?\n');
});

it('an entry deleted meanwhile does not come back unasked', async () => {
  await openEntry('а');
  rmSync(file);
  await expect(save('а', 'question: Моё?\n')).rejects.toThrow('её удалили');
  expect(existsSync(file)).toBe(false);
});

it('a deletion that deletes nothing is no success', async () => {
  const gone = () => ask('а', 'deleteFiles', { paths: ['content/faq/z.yaml'], options: { commitMessage: 'x' } });
  await expect(gone()).rejects.toThrow('content/faq/z.yaml: удалять нечего, такого файла уже нет');
});

it('lists and opens ordinary files alone, and writes through no link', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'secret.yaml'), 'тайна');
  writeFileSync(join(root, 'content/faq/.b.yaml'), 'hidden');
  mkdirSync(join(root, 'content/faq/c.yaml'));
  symlinkSync(join(outside, 'secret.yaml'), join(root, 'content/faq/d.yaml'));
  symlinkSync(outside, join(root, 'content/media/link'));
  execFileSync('mkfifo', [join(root, 'content/faq/e.yaml'), join(root, 'content/media/e.png')]);
  expect(JSON.stringify(await list('а'))).not.toMatch(/тайна|hidden|[bcde]\.yaml/);
  expect(JSON.stringify(await ask('а', 'getMedia', { mediaFolder: 'content/media' }))).not.toMatch(/e\.png|link/);
  for (const name of ['c', 'd', 'e']) {
    await expect(ask('а', 'getEntry', { path: `content/faq/${name}.yaml` })).rejects.toThrow('лежит не файл');
    await expect(save('а', 'x', name)).rejects.toThrow('лежит не файл');
  }
  await expect(ask('а', 'getMediaFile', { path: 'content/media/link/secret.yaml' })).rejects.toThrow('за пределы');
  const asset = { path: 'content/media/link/new.png', content: 'aGk=', encoding: 'base64' };
  await expect(ask('а', 'persistMedia', { asset, options: { commitMessage: 'x' } })).rejects.toThrow('за пределы');
  expect(readdirSync(outside)).toEqual(['secret.yaml']);
  rmSync(outside, { recursive: true });
});

it('there is no board', async () => {
  expect(await ask('а', 'unpublishedEntries', {})).toEqual([]);
  await expect(ask('а', 'publishUnpublishedEntry', { collection: 'faq', slug: 'a' })).rejects.toThrow('--review');
});
