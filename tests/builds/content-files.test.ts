import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { photo } from '../lib/upload-files.ts';

const root = join(import.meta.dirname, '../..');
const content = mkdtempSync(join(tmpdir(), 'content-files-'));
afterAll(() => rmSync(content, { recursive: true }));

function run(script: string, folder = content) {
  const env = { ...process.env, CONTENT_DIR: folder };
  return spawnSync(process.execPath, [join(root, 'scripts', script)], { env, encoding: 'utf8' });
}

it.each(['build.ts', 'content-check.ts'])('an empty or missing folder stops %s', (script) => {
  const { status, stderr } = run(script, join(content, 'net'));
  expect(status).toBe(1);
  expect(stderr).toContain('нет ни одной записи');
});

it('content:fix walks through the folders of media/ and goes past what it can’t read', async () => {
  mkdirSync(join(content, 'media/2026/vesna'), { recursive: true });
  const path = join(content, 'media/2026/vesna/foto.jpg');
  writeFileSync(path, await photo('jpeg', { located: true }));
  symlinkSync('/etc/hostname', join(content, 'media/a.txt'));
  execFileSync('mkfifo', [join(content, 'media/b.mp4')]);
  const { status, stdout, stderr } = run('content-fix.ts');
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'Убрано лишнее: content/media/2026/vesna/foto.jpg\nИсправлено файлов: 1.\n',
  });
  for (const name of ['a.txt', 'b.mp4']) expect(stderr).toContain(`оставлено как есть: content/media/${name}`);
  expect(readFileSync(path).includes('Exif')).toBe(false);
});
