import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DeployScene, deployCommand, deployScene } from '../lib/deploying.ts';
import { rowsOf } from '../lib/whole.ts';

const today = '2030-03-01T09:00:00';
let scene: DeployScene;
beforeEach(() => {
  scene = deployScene();
});
afterEach(() => scene.remove());

const builds = () => readdirSync(scene.home).filter((name) => name.startsWith('building'));
const lockStatus = () => spawnSync('flock', ['--nonblock', join(scene.home, 'deploy.lock'), 'true']).status;

it.each(rowsOf(['endless', 'deaf'], (name) => name === 'deaf'))(
  'a build that hangs (%s) is ended, with all that npm has started',
  (name) => {
    scene.deploy({ clock: today });
    scene.publish(name);
    const { PATH = '' } = process.env;
    const { code, output } = scene.deploy({ clock: today, env: { PATH, BUILD_MINUTES: '0.1' } });
    expect(code).toBe(1);
    expect(output).toContain('сборка не уложилась в отведённое время, минут: 0.1 (BUILD_MINUTES)');
    expect(builds()).toEqual([]);
    // Nobody holds the lock any more.
    expect(lockStatus()).toBe(0);
  },
);

it('a deploy that is stopped from outside ends its build and says what to look at', async () => {
  scene.deploy({ clock: today });
  scene.publish('deaf');
  const { command, args, env } = deployCommand(scene, { clock: today });
  const child = spawn(command, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const ended = once(child, 'exit');
  await expect.poll(() => builds().length > 0, { timeout: 60_000 }).toBe(true);
  await pause(500);
  child.kill('SIGTERM');
  expect(await text(child.stderr)).toContain('при BUILD_MINUTES=15 TimeoutStartSec — не меньше 40min');
  expect(await ended).toEqual([143, null]);
  await expect.poll(() => lockStatus()).toBe(0);
  expect(scene.served()).toBe('one');
});

it.each(rowsOf(['never', '-5', '0', '1e9'], (minutes) => minutes === '0'))('BUILD_MINUTES=%s is named', (minutes) => {
  const { code, output } = scene.deploy({ clock: today, env: { BUILD_MINUTES: minutes } });
  expect(code).toBe(1);
  expect(output).toContain(`BUILD_MINUTES=${minutes} — не число минут`);
});
