import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, lstatSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DeployScene, deployScene } from '../lib/deploying.ts';

const [today, tomorrow] = ['2030-03-01T09:00:00', '2030-03-02T09:00:00'];
let scene: DeployScene;
beforeEach(() => {
  scene = deployScene();
});
afterEach(() => scene.remove());

const at = (clock: string, ...args: string[]) => scene.deploy({ clock, args });
const inHome = (name: string) => join(scene.home, name);

it('serves the newest commit through a link, and builds a commit once a day', () => {
  // With the real npm, once.
  const { PATH = '' } = process.env;
  expect(scene.deploy({ clock: today, env: { PATH } })).toMatchObject({ code: 0 });
  expect(scene.served()).toBe('one');
  expect(lstatSync(inHome('site')).isSymbolicLink()).toBe(true);
  scene.publish('two');
  expect(at(today)).toMatchObject({ code: 0 });
  expect(scene.served()).toBe('two');
  expect(at(today)).toEqual({ code: 0, output: 'Сегодня эта версия уже собрана.\n' });
  // A deploy that was killed after the switch has not written it.
  rmSync(inHome('built'));
  expect(at(today).output).toBe('Сегодня эта версия уже собрана.\n');
  expect(existsSync(inHome('built'))).toBe(true);
  expect(scene.releases()).toHaveLength(2);
  expect(at(tomorrow).output).toContain('На сайте 2030-03-02');
  expect(scene.releases()).toHaveLength(3);
});

describe('a build that may not be served leaves the old site, and is tried again', () => {
  it.each([
    ['broken', 'сборка не дошла до конца'],
    ['empty', 'нет страницы index.html'],
    ['mute', 'нет указателя поиска'],
    ['torn', 'в указателе поиска нет файла index/a.pf_index'],
    ['few×8', 'страниц 10, а на сайте их 12'],
  ])('%s', (text, reason) => {
    scene.publish('ten×10');
    at(today);
    const before = scene.releases();
    scene.publish(text);
    // Each run tries again.
    for (const _ of text === 'broken' ? [1, 2] : [1]) {
      const { code, output } = at(today);
      expect(code).toBe(1);
      expect(output).toContain(reason);
      expect(output).toContain('на сайте осталось прежнее');
    }
    expect(scene.served()).toBe('ten×10');
    expect(scene.releases()).toEqual(before);
    expect(readdirSync(scene.home).filter((name) => /new$|building/.test(name))).toEqual([]);
  });
});

it('takes fewer pages when told so, and when only the day has changed', () => {
  scene.publish('limited×20');
  at(today);
  expect(at('2031-09-01T00:10:00')).toMatchObject({ code: 0 });
  expect(existsSync(inHome('site/7/index.html'))).toBe(false);
  scene.publish('ten×10');
  at('2031-09-01T00:20:00');
  scene.publish('two×2');
  expect(at('2031-09-01T00:30:00', '--fewer-pages')).toMatchObject({ code: 0 });
  expect(scene.served()).toBe('two×2');
});

it('ends consents at midnight though the new content does not build', () => {
  scene.publish('limited×20');
  at(today);
  scene.publish('endless');
  const { code, output } = scene.deploy({ clock: '2031-09-01T00:10:00', env: { BUILD_MINUTES: '0.1' } });
  expect(code).toBe(1);
  expect(output).toContain('не уложилась в отведённое время, минут: 0.1');
  expect(output).toContain('Собираю за 2031-09-01 версию, которая на сайте');
  expect(scene.served()).toBe('limited×20');
  expect(existsSync(inHome('site/7/index.html'))).toBe(false);
  expect(scene.git(inHome('source'), 'log', '-1', '--format=%s')).toBe('endless');
  scene.publish('broken');
  expect(at('2031-09-01T00:20:00').output).toContain('на сайте осталось прежнее');
  scene.publish('mended');
  expect(at('2031-09-01T00:30:00')).toMatchObject({ code: 0 });
  expect(scene.served()).toBe('mended');
});

it('builds what is there on a new day while the git host is away, and says so', () => {
  at(today);
  renameSync(scene.bare, `${scene.bare}.away`);
  for (const [clock, told] of [
    [today, 'Сегодня эта версия уже собрана'],
    [tomorrow, 'На сайте 2030-03-02'],
    ['1970-01-01T09:00:00', 'Проверьте часы'],
  ] as const) {
    const { code, output } = at(clock);
    expect(code).toBe(1);
    expect(output).toContain('Новое из хранилища git не получено');
    expect(output).toContain(told);
  }
  renameSync(`${scene.bare}.away`, scene.bare);
  scene.git(scene.bare, 'branch', '-m', 'main', 'other');
  // A branch that is gone is no news either.
  const { code, output } = at('2030-03-03T09:00:00');
  expect(code).toBe(1);
  expect(output).toContain('На сайте 2030-03-03');
  expect(output).toContain('Новое из хранилища git не получено');
});

it('what a killed git left does not stop it; content that a commit lacks is not built', () => {
  at(today);
  writeFileSync(inHome('source/.git/index.lock'), '');
  writeFileSync(inHome('source/content/removed.mdx'), 'person');
  writeFileSync(inHome('source/links.json'), '{}');
  scene.publish('two');
  expect(at(today)).toMatchObject({ code: 0 });
  expect(existsSync(inHome('source/content/removed.mdx'))).toBe(false);
  expect(existsSync(inHome('source/links.json'))).toBe(true);
});

it('two do not run at once, and the lock of a dead one is free', async () => {
  const holder = spawn('flock', [inHome('deploy.lock'), 'sleep', '60'], { detached: true });
  await once(holder, 'spawn');
  await expect.poll(() => at(today).output).toContain('Другой выпуск ещё идёт');
  process.kill(-(holder.pid ?? 0), 'SIGKILL');
  await expect.poll(() => at(today).code).toBe(0);
});

it('says what is missing', () => {
  rmSync(inHome('source'), { recursive: true });
  expect(at(today)).toMatchObject({ code: 1, output: expect.stringContaining('npm run deploy --') as unknown });
});
