import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFileRequest } from '../../src/domain/editor/requests/file-request.ts';
import { openDirectMode } from '../../src/editor-server/editing-mode.ts';
import type { ListedRows } from '../../src/editor-server/entry-rows.ts';
import type { RequestHandler } from '../../src/editor-server/handler.ts';

const root = mkdtempSync(join(tmpdir(), 'rows-'));
const folder = join(root, 'content/faq');
const count = 5000;
let handle: RequestHandler;

const write = (name: string, question: string) =>
  writeFileSync(join(folder, `${name}.yaml`), `question: ${question}\nstatus: черновик\nanswer: Долгий ответ.\n`);

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < count; i++) write(`q${String(i).padStart(4, '0')}`, `Вопрос ${i}?`);
  handle = await openDirectMode(join(root, 'content'));
});
afterAll(() => rmSync(root, { recursive: true }));

async function list(stamp?: string): Promise<ListedRows> {
  const request = readFileRequest({ action: 'entryRows', params: { collection: 'faq', stamp } });
  if (!request) throw new Error('The guard does not let a list through');
  return (await handle(request)).json as ListedRows;
}

it('lists what is in a section without its texts', async () => {
  const { rows } = await list();
  expect(rows).toHaveLength(count);
  expect(rows?.[7]).toEqual({
    path: 'content/faq/q0007.yaml',
    data: { question: 'Вопрос 7?', status: 'черновик' },
  });
});

it('sends nothing to a page that has the list, and reads no file again but those that changed', async () => {
  const before = await list();
  expect(await list(before.stamp)).toEqual({ stamp: before.stamp });
  write('q0007', 'Другой вопрос?');
  write('q0008-new', 'Новый вопрос?');
  rmSync(join(folder, 'q0009.yaml'));
  const after = await list(before.stamp);
  expect(after.stamp).not.toBe(before.stamp);
  const old = new Set(before.rows);
  expect(after.rows?.filter((row) => !old.has(row))).toEqual([
    { path: 'content/faq/q0007.yaml', data: { question: 'Другой вопрос?', status: 'черновик' } },
    { path: 'content/faq/q0008-new.yaml', data: { question: 'Новый вопрос?', status: 'черновик' } },
  ]);
  expect(after.rows).toHaveLength(count);
});

it('names what can’t be read, and no links, hidden files or files of another kind', async () => {
  writeFileSync(join(folder, 'broken.yaml'), 'question: "Не закрыто\n');
  writeFileSync(join(folder, '.hidden.yaml'), 'question: Скрыто?\n');
  writeFileSync(join(folder, 'note.txt'), 'заметка');
  symlinkSync(join(folder, 'q0001.yaml'), join(folder, 'link.yaml'));
  const { rows = [] } = await list();
  const others = rows.filter(({ path }) => !/\/q\d{4}/.test(path));
  expect(others).toEqual([
    { path: 'content/faq/broken.yaml', data: { question: expect.stringMatching(/^Файл не читается: /) } },
  ]);
});
