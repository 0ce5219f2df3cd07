import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { freePort, waitForPort } from '../../src/adapters/ports.ts';
import { readFileRequest } from '../../src/domain/editor/requests/file-request.ts';
import { startDecapServer } from '../../src/editor-server/decap-server.ts';
import { type EditingMode, openDirectMode } from '../../src/editor-server/editing-mode.ts';

const root = mkdtempSync(join(tmpdir(), 'plain-'));
const path = 'content/faq/a.yaml';
const file = join(root, path);
let open: EditingMode;
let server: { stop: () => void };

beforeAll(async () => {
  for (const folder of ['content/faq', 'content/media']) mkdirSync(join(root, folder), { recursive: true });
  const port = await freePort();
  open = openDirectMode(join(root, 'content'), port);
  server = startDecapServer(port, 'http://localhost:1', open.env);
  await waitForPort(port, 20);
});
afterAll(() => {
  server?.stop();
  rmSync(root, { recursive: true });
});
beforeEach(() => writeFileSync(file, 'question: Было?\n'));

async function ask(tab: string, action: string, params: object): Promise<unknown> {
  const request = readFileRequest({ action, params });
  if (!request) throw new Error(`The guard does not let through: ${action} ${JSON.stringify(params)}`);
  const { status, json } = await open.handle(request, tab);
  if (status !== 200) throw new Error(JSON.stringify(json));
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
});

it('an entry deleted meanwhile does not come back unasked', async () => {
  await openEntry('а');
  rmSync(file);
  await expect(save('а', 'question: Моё?\n')).rejects.toThrow('её удалили');
  expect(existsSync(file)).toBe(false);
});

it('there is no board', async () => {
  expect(await ask('а', 'unpublishedEntries', {})).toEqual([]);
  await expect(ask('а', 'publishUnpublishedEntry', { collection: 'faq', slug: 'a' })).rejects.toThrow('--review');
});
