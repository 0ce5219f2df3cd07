import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder, isLost, readBounded, tryRead } from './files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'));
  await mkdir(join(folder, 'a/b'), { recursive: true });
  await mkdir(join(folder, '.git'));
  for (const name of ['a/1.mdx', 'a/b/2.mdx', 'a/.3.mdx.swp', '.git/4', '5']) await writeFile(join(folder, name), name);
  await symlink(join(folder, '5'), join(folder, 'a/6.mdx'));
});
afterAll(() => rm(folder, { recursive: true }));

it('lists files in all folders, and links, without hidden ones', async () => {
  expect((await filesUnder(folder)).toSorted()).toEqual(['5', 'a/1.mdx', 'a/6.mdx', 'a/b/2.mdx']);
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

describe('what is no ordinary file', () => {
  let odd: string;

  beforeAll(async () => {
    odd = await mkdtemp(join(tmpdir(), 'odd-'));
    await mkdir(join(odd, 'media/foto.jpg'), { recursive: true });
    await mkdir(join(odd, 'media/2026'));
    await writeFile(join(odd, 'media/2026/a.txt'), 'abc');
    await writeFile(join(odd, 'media/foto.jpg/b.txt'), 'abc');
    await symlink('/etc/hostname', join(odd, 'media/link.txt'));
    await symlink('/etc', join(odd, 'topics'));
    execFileSync('mkfifo', [join(odd, 'media/pipe.txt')]);
  });
  afterAll(() => rm(odd, { recursive: true }));

  it('is listed and not followed', async () => {
    expect((await filesUnder(odd)).toSorted()).toEqual([
      'media/2026/a.txt',
      'media/foto.jpg',
      'media/link.txt',
      'media/pipe.txt',
      'topics/',
    ]);
  });

  it.each([
    ['a link', 'media/link.txt', 'special'],
    ['a link to a folder', 'topics/', 'special'],
    ['a pipe, at once', 'media/pipe.txt', 'special'],
    ['a folder', 'media/foto.jpg', 'special'],
    ['nothing', 'media/net.txt', 'missing'],
    ['a file and a byte more than the limit', 'media/2026/a.txt', Uint8Array.of(97, 98)],
  ])('is read as %s', async (_, name, expected) => {
    expect(await readBounded(join(odd, name), 1)).toEqual(expected);
  });
});
