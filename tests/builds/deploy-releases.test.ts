import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type DeployScene, deployScene } from '../lib/deploying.ts';

const today = '2030-03-01T09:00:00';
let scene: DeployScene;
beforeEach(() => {
  scene = deployScene();
});
afterEach(() => scene.remove());

const at = (clock: string) => scene.deploy({ clock });
const inHome = (name: string) => join(scene.home, name);

it('releases go by the order of serving, whatever the clock says and whatever was tried by hand', () => {
  const days = ['05', '04', '03', '02'].map((day) => `2030-03-${day}T09:00:00`);
  days.forEach((clock, index) => {
    scene.publish(`text ${index}`);
    expect(at(clock)).toMatchObject({ code: 0 });
    expect(scene.served()).toBe(`text ${index}`);
  });
  expect(scene.releases().map((name) => name.slice(0, 10))).toEqual(['2030-03-02', '2030-03-03', '2030-03-04']);
  const [oldest = ''] = scene.releases().reverse();
  rmSync(inHome('site'));
  symlinkSync(join('releases', oldest), inHome('site'));
  expect(at('2030-03-02T09:05:00').output).toContain('уже собрана');
  scene.publish('after');
  at('2030-03-01T09:00:00');
  expect(scene.releases()).toContain(oldest);
  expect(scene.served()).toBe('after');
  expect(scene.releases()).toHaveLength(3);
});

it('releases get names of their own within one second, and unfinished ones do not count', () => {
  for (const text of ['two', 'three', 'four']) {
    scene.publish(text);
    at(today);
    mkdirSync(inHome(`releases/${text}-half`), { recursive: true });
    mkdirSync(inHome('building-half'), { recursive: true });
  }
  scene.publish('four', '--amend', '--date=now');
  at(today);
  expect(scene.releases()).toHaveLength(3);
  expect(scene.releases().filter((name) => name.includes('half'))).toEqual([]);
  expect(readdirSync(scene.home).filter((name) => /new$|building/.test(name))).toEqual([]);
});

it('releases of a server from before the list stay', () => {
  for (const name of ['2020-a', '2021-b']) mkdirSync(inHome(`releases/${name}`), { recursive: true });
  symlinkSync('releases/2020-a', inHome('site'));
  at(today);
  expect(scene.releases()).toHaveLength(3);
});

it('open tabs go on: code of former releases is there, data is the present, pictures are gone', () => {
  for (const text of ['a', 'b', 'c', 'd']) {
    scene.publish(text);
    at(today);
  }
  const there = ['a', 'b', 'c', 'd'].filter((text) => existsSync(inHome(`site/assets/page.${text}.js`)));
  expect(there).toEqual(['b', 'c', 'd']);
  expect(scene.served('assets/page.b.js')).toBe('b');
  expect(scene.served('projti-diagnostiku/katalog.a.json')).toBe('d');
  expect(readdirSync(inHome('site/assets')).filter((name) => name.endsWith('.webp'))).toEqual(['photo.d.webp']);
});
