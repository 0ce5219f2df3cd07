import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { photo } from '../../tests/lib/upload-files.ts';
import { filesUnder } from './files.ts';
import { judgeMedia, problemsOf } from './uploads.ts';

let folder: string;
const at = (name: string) => join(folder, name);
const codes = async (name: string) => (await problemsOf(at(name)))?.map(({ code }) => code);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('refuses a picture that looks valid and can’t be decoded', async () => {
  const bytes = Buffer.from(await photo('jpeg'));
  // The number of the first Huffman table.
  bytes[bytes.indexOf('\xff\xc4', 'latin1') + 4] = 64;
  await writeFile(at('a.jpg'), bytes);
  expect(await codes('a.jpg')).toEqual(['upload-broken']);
});

it('checks a file again only when it has changed', async () => {
  const moment = new Date('2026-11-01');
  await writeFile(at('b.txt'), 'текст');
  expect(await codes('b.txt')).toEqual([]);
  await writeFile(at('b.txt'), '');
  expect(await codes('b.txt')).toEqual(['upload-empty']);
  await writeFile(at('b.txt'), '<html>');
  await utimes(at('b.txt'), moment, moment);
  const first = await problemsOf(at('b.txt'));
  expect(first?.map(({ code }) => code)).toEqual(['upload-kind']);
  expect(await problemsOf(at('b.txt'))).toBe(first);
});

it('leaves out a missing file and reports one that can’t be read', async () => {
  await mkdir(at('d.jpg'));
  const judged = await judgeMedia(folder, ['net.jpg', 'd.jpg']);
  expect([...judged].map(([name, [problem]]) => [name, problem?.code])).toEqual([['d.jpg', 'upload-unreadable']]);
});

// Only Linux keeps such names.
it.runIf(process.platform === 'linux')('tells of a file whose name is no text', async () => {
  await mkdir(at('media'));
  await writeFile(Buffer.concat([Buffer.from(at('media/')), Buffer.from([0xff])]), 'текст');
  const paths = await filesUnder(folder);
  const judged = await judgeMedia(
    folder,
    paths.filter((path) => path.startsWith('media/')),
  );
  expect([...judged].map(([name, [problem]]) => [name, problem?.code])).toEqual([['media/\uFFFD', 'upload-name']]);
});

it('names the files as references name them', async () => {
  await writeFile(at('c.txt'), 'текст');
  expect([...(await judgeMedia(folder, ['c.txt'])).keys()]).toEqual(['c.txt']);
});

it('refuses a pipe, a link and gigabytes without reading them', async () => {
  execFileSync('mkfifo', [at('pipe.jpg')]);
  await symlink('/etc/hostname', at('link.txt'));
  await writeFile(at('huge.mp4'), '');
  await truncate(at('huge.mp4'), 3_000_000_000);
  expect(await codes('pipe.jpg')).toEqual(['upload-unreadable']);
  expect(await codes('link.txt')).toEqual(['upload-unreadable']);
  expect(await codes('huge.mp4')).toEqual(['upload-size']);
});
