import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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

it('nothing of the last build is touched before the entries are judged, and who waits in vain ends', async () => {
  const last = join(content, 'dist');
  mkdirSync(last);
  writeFileSync(join(last, 'index.html'), 'last');
  const env = { ...process.env, CONTENT_PASS: join(content, 'never'), NO_COLOR: '1' };
  const astro = [process.execPath, 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', last];
  // The pass is made by the parent, which is killed.
  const start = `const { spawn } = require('node:child_process');
const [program, ...args] = ${JSON.stringify(astro)};
console.log('Astro is ' + spawn(program, args, { stdio: 'inherit' }).pid);`;
  const maker = spawn(process.execPath, ['-e', start], { cwd: root, env });
  const ended = once(maker, 'exit');
  let said = '';
  maker.stdout.on('data', (words) => {
    said += words;
  });
  // Astro says so when it begins to bundle; by then it would have emptied the folder.
  while (!said.includes('Building static entrypoints') && maker.exitCode === null) await sleep(100);
  await sleep(1000);
  const pid = Number(/Astro is (\d+)/.exec(said)?.[1]);
  expect(isRunning(pid)).toBe(true);
  expect(readFileSync(join(last, 'index.html'), 'utf8')).toBe('last');
  maker.kill('SIGKILL');
  await ended;
  await expect.poll(() => isRunning(pid)).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

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
