import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { deployScene } from '../lib/deploying.ts';

const guide = readFileSync('docs/deploy.md', 'utf8').split('### Backup and restore')[1]?.split(/^## /m)[0] ?? '';
const blocks = [...guide.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);

it('the backup of the guide brings back site, content, broken links, settings, and a lost git host', () => {
  const scene = deployScene();
  const root = dirname(scene.home);
  const [srv, etc, backups] = [join(root, 'srv'), join(root, 'etc'), join(root, 'backups')];
  const newHost = join(root, 'new-host');
  /** Carries out the commands of a block in folders of the test; what needs root is not for a test. */
  const run = (block = ''): void => {
    const commands = block
      .replaceAll(/^(?:chown|systemctl) .*\n/gm, '')
      .replaceAll('sudo -u tutor-centre ', '')
      .replaceAll('/srv/', `${srv}/`)
      .replaceAll('/etc/', `${etc}/`)
      .replaceAll('/var/backups', backups)
      .replaceAll('https://new-host.example.ru/tutor-centre.git', newHost)
      .replaceAll('2026-11-30', '*');
    const { status, stderr } = spawnSync('sh', ['-ec', commands], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`${commands}\n${stderr}`);
  };
  const settings = ['systemd/system/tutor-centre.service.d/override.conf', 'nginx/conf.d/tutor-centre.conf'];
  for (const file of settings) {
    mkdirSync(dirname(join(etc, file)), { recursive: true });
    writeFileSync(join(etc, file), file);
  }
  mkdirSync(srv);
  mkdirSync(backups);
  const clock = '2030-03-01T09:00:00';
  scene.deploy({ clock });
  scene.publish('two');
  scene.deploy({ clock });
  const home = join(srv, 'tutor-centre');
  renameSync(scene.home, home);
  writeFileSync(join(home, 'source/links.json'), '{}');
  scene.git(join(home, 'source'), 'push', '--quiet', 'origin', 'HEAD:cms/draft');
  scene.git(join(home, 'source'), 'fetch', '--quiet');

  run(blocks[0]);
  rmSync(srv, { recursive: true });
  rmSync(etc, { recursive: true });
  rmSync(scene.bare, { recursive: true });
  run(blocks[1]);
  for (const file of settings) expect(readFileSync(join(etc, file), 'utf8')).toBe(file);
  expect(readFileSync(join(home, 'site/index.html'), 'utf8')).toBe('two');
  expect(readFileSync(join(home, 'served'), 'utf8').trim().split('\n')).toHaveLength(2);
  expect(existsSync(join(home, 'source/links.json'))).toBe(true);

  scene.git(root, 'init', '--quiet', '--bare', newHost);
  run(blocks[2]);
  expect(scene.git(newHost, 'branch', '--format=%(refname:short)').split('\n')).toEqual(['cms/draft', 'main']);
  renameSync(home, scene.home);
  expect(scene.deploy({ clock }).output).toBe('Сегодня эта версия уже собрана.\n');
  expect(scene.deploy({ clock: '2030-03-02T09:00:00' })).toMatchObject({ code: 0 });
  scene.remove();
});
