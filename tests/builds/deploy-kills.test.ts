import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { killDeploys } from '../lib/deploy-kills.ts';
import { deployScene } from '../lib/deploying.ts';

const killer = pathToFileURL(join(import.meta.dirname, '../lib/kill-at-change.ts')).href;

/** Makes a release; whether it was killed at the change of that number. */
function release(root: string, text: string, killAt = 0): boolean {
  const args = ['--import', killer, join(import.meta.dirname, 'release-once.ts'), root, text];
  const env = { ...process.env, NODE_OPTIONS: undefined, KILL_AT: String(killAt) };
  const { status, signal, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0 && signal !== 'SIGKILL') throw new Error(stderr);
  return signal === 'SIGKILL';
}

it('a kill in the middle of any change leaves the old or the new site, and nothing behind', () => {
  const root = mkdtempSync(join(tmpdir(), 'kills-'));
  const served = (file: string) => readFileSync(join(root, 'site', file), 'utf8');
  for (const text of ['a', 'b', 'c', 'd']) release(root, text);
  let kills = 0;
  let before = 'd';
  const outcomes = new Set<string>();
  while (release(root, `e${kills}`, kills + 1)) {
    const now = served('index.html');
    expect([before, `e${kills}`]).toContain(now);
    expect(served('last.html')).toBe(now);
    expect(existsSync(join(root, `site/assets/page.${before}.js`)), 'the script of an open tab').toBe(true);
    outcomes.add(now === before ? 'old' : 'new');
    before = now;
    kills += 1;
  }
  expect([...outcomes].sort()).toEqual(['new', 'old']);
  expect(kills).toBeGreaterThan(15);
  expect(served('last.html')).toBe(`e${kills}`);
  expect(readdirSync(root).sort()).toEqual(['releases', 'served', 'site']);
  expect(readdirSync(join(root, 'releases'))).toHaveLength(3);
  rmSync(root, { recursive: true });
});

it('so does a kill of the whole command', async () => {
  const scene = deployScene();
  const moments = [0.3, 0.45, 0.55, 0.65, 0.75, 0.85].flatMap((moment, index) => [moment, index % 2]);
  await killDeploys(scene, 6, () => moments.shift() ?? 0);
  scene.remove();
});
