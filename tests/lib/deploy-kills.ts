import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import { type DeployScene, deployCommand } from './deploying.ts';

const clock = '2030-03-01T09:00:00';

/** What the kills met; kills that never meet a build or a switch prove nothing. */
export interface KillsMet {
  readonly oldSite: number;
  readonly newSite: number;
  readonly halfBuild: number;
}

/** Kills deploys at moments that `random` gives; fails when a visitor gets anything but the old or the new site, whole. */
export async function killDeploys(scene: DeployScene, count: number, random: () => number): Promise<KillsMet> {
  const commits = Array.from({ length: 12 }, (_, index) => {
    scene.publish(`site ${index}×3`);
    return { text: `site ${index}×3`, id: scene.git(scene.bare, 'rev-parse', 'main') };
  });
  const began = performance.now();
  scene.deploy({ clock });
  const whole = performance.now() - began;
  const met = { oldSite: 0, newSite: 0, halfBuild: 0 };
  for (let kill = 0; kill < count; kill += 1) {
    const { text, id } = commits[kill % commits.length] ?? { text: '', id: '' };
    const before = scene.served();
    scene.git(scene.bare, 'update-ref', 'refs/heads/main', id);
    const { command, args, env } = deployCommand(scene, { clock });
    const child = spawn(command, args, { env, stdio: 'ignore', detached: true });
    const ended = once(child, 'exit');
    await pause(random() * whole * 1.1);
    // The whole group, as a power cut does, or the one process, whose build then goes on alone.
    kill9(child, random() < 0.5);
    await ended;
    const now = scene.served();
    expect([before, text]).toContain(now);
    expect([scene.served('404.html'), scene.served('last.html')]).toEqual([now, now]);
    expect(existsSync(join(scene.home, 'site/assets', scriptOf(before))), 'the script of an open tab').toBe(true);
    met[now === text ? 'newSite' : 'oldSite'] += 1;
    if (readdirSync(scene.home).some((name) => name.startsWith('building-'))) met.halfBuild += 1;
  }
  await expectWhole(scene);
  return met;
}

/** The next deploy clears up and serves the newest commit. */
async function expectWhole(scene: DeployScene): Promise<void> {
  scene.publish('after×3');
  // A build that goes on alone holds the lock.
  await expect.poll(() => scene.deploy({ clock }).code, { timeout: 120_000 }).toBe(0);
  expect(scene.served()).toBe('after×3');
  expect(scene.releases().length).toBeLessThanOrEqual(3);
  expect(readdirSync(scene.home).sort()).toEqual(
    ['bin', 'built', 'deploy.lock', 'releases', 'served', 'site', 'source'].sort(),
  );
}

const scriptOf = (text: string): string => `page.${text.split('×')[0]}.js`;

/** Only a process of ours that runs still: its number may soon be somebody else's, and 0 would be this very group. */
function kill9({ pid, exitCode, signalCode }: ChildProcess, isGroup: boolean): void {
  if (pid === undefined) throw new Error('no deploy was started');
  if (exitCode !== null || signalCode !== null) return;
  try {
    process.kill(isGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
