import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesUnder, isLost, tryRead } from './files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'a/b'), { recursive: true });
  await mkdir(join(folder, '.git'));
  for (const name of ['a/1.mdx', 'a/b/2.mdx', 'a/.3.mdx.swp', '.git/4', '5']) await writeFile(join(folder, name), name);
  await symlink(join(folder, '5'), join(folder, 'a/6.mdx'));
});
afterAll(() => rm(folder, { recursive: true }));

it('lists files in all folders, without hidden ones', async () => {
  expect((await filesUnder(folder)).toSorted()).toEqual(['5', 'a/1.mdx', 'a/b/2.mdx']);
});

// Only Linux keeps such names.
it.runIf(process.platform === 'linux')('lists a folder and a file whose names are no text', async () => {
  const odd = Buffer.concat([Buffer.from(`${folder}/a/`), Buffer.from([0xff])]);
  await mkdir(Buffer.concat([odd, Buffer.from('-folder')]));
  await writeFile(Buffer.concat([odd, Buffer.from('.mdx')]), '');
  expect((await filesUnder(folder)).filter(isLost).toSorted()).toEqual(['a/\uFFFD-folder/', 'a/\uFFFD.mdx']);
});

it('lists no files for a missing folder', async () => {
  expect(await filesUnder(join(folder, 'net'))).toEqual([]);
});

it.each([
  ['the bytes', '5', Buffer.from('5')],
  ['that a file is missing', 'net', 'missing'],
  ['that its folder is missing', '5/net', 'missing'],
  ['that it can’t be read', 'a', 'unreadable'],
])('gives %s', async (_, name, expected) => {
  expect(await tryRead(readFile(join(folder, name)))).toEqual(expected);
});

it('does not hide errors of the program', async () => {
  await expect(tryRead(Promise.reject(new TypeError('а')))).rejects.toThrow('а');
});
