import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { completeBuild, makeBuilding, publish } from '../../scripts/deploy/releases.ts';
import { distDir } from '../lib/dist.ts';
import { type Nginx, startNginx } from './server.ts';

const home = mkdtempSync(join(tmpdir(), 'releases-'));
const codePattern = 'assets/**/*.{js,css,woff2,wasm}';
let nginx: Nginx;

/** Serves the built site once more; `change` makes it another one. */
function release(name: string, change: (site: string) => void): void {
  const building = makeBuilding(home);
  cpSync(distDir, building, { recursive: true });
  change(building);
  completeBuild(home, building, { commit: name, day: '2030-03-01' });
  publish(home, building, name);
}

/** Gives files other names, as a change of what is in them does. */
function rename(site: string, pattern: string, mark: string): void {
  for (const file of globSync(pattern, { cwd: site })) {
    renameSync(join(site, file), join(site, file.replace(/\.(\w+)$/, `${mark}.$1`)));
  }
}

beforeAll(async () => {
  release('first', () => undefined);
  nginx = await startNginx([], join(home, 'site'));
});

afterAll(async () => {
  await nginx.stop();
  rmSync(home, { recursive: true });
});

it('an open tab of two releases ago gets its scripts, styles and fonts, and the data of today', async () => {
  const code = globSync(codePattern, { cwd: distDir });
  const [data = ''] = globSync('projti-diagnostiku/katalog.*.json', { cwd: distDir });
  const [photo = ''] = globSync('assets/*.webp', { cwd: distDir });
  for (const mark of ['2', '3']) {
    release(`next-${mark}`, (site) => {
      rename(site, codePattern, mark);
      rename(site, 'assets/*.webp', mark);
      writeFileSync(join(site, data), mark);
      rename(site, data, mark);
    });
  }
  const answers = await Promise.all(code.map(async (file) => ({ file, answer: await nginx.ask(`/${file}`) })));
  for (const { file, answer } of answers) {
    expect(answer.status, file).toBe(200);
    expect(answer.headers['cache-control'], file).toContain('immutable');
    expect(answer.body.equals(readFileSync(join(distDir, file))), file).toBe(true);
  }
  expect(answers.length).toBeGreaterThan(100);
  expect(String((await nginx.ask(`/${data}`)).body)).toBe('3');
  // It may show a person whose consent has ended.
  const gone = await nginx.ask(`/${photo}`);
  expect(gone.status).toBe(404);
  // A name may come back, with the release before.
  expect(gone.headers['cache-control']).toContain('must-revalidate');
  expect((await nginx.ask('/.release.json')).status).toBe(404);
});

it('no visitor meets a gap while releases change', async () => {
  const script = join(import.meta.dirname, '../builds/release-once.ts');
  const seen = new Map<string, number>();
  for (const text of ['one', 'two', 'three']) {
    const child = spawn(process.execPath, [script, home, text], { stdio: 'inherit' });
    const ended = once(child, 'exit');
    while (child.exitCode === null) {
      const { status, body } = await nginx.ask('/');
      expect(status).toBe(200);
      seen.set(String(body), (seen.get(String(body)) ?? 0) + 1);
    }
    expect(await ended).toEqual([0, null]);
    expect(String((await nginx.ask('/last.html')).body)).toBe(text);
  }
  expect([...seen.keys()].slice(1)).toEqual(expect.arrayContaining(['one', 'two']) as unknown);
});
