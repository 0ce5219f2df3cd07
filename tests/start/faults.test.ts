import { chmodSync, copyFileSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { askFileServer } from './file-server.ts';
import { type Started, startOnCopy } from './started.ts';

const whole = readFileSync(join(import.meta.dirname, '../fixtures/good/materials/proverka-material.mdx'), 'utf8');
const picture = '<Picture src="media/proverka.svg" alt="Схема" caption="Схема для проверки" />';
const poll = { timeout: 120_000, interval: 200 };
let site: Started;

beforeAll(async () => {
  site = await startOnCopy();
});

const file = (name: string) => join(site.content, name);
const entry = (id: string) => file(`materials/${id}.mdx`);
const media = (name: string) => file(`media/${name}`);
const address = (id: string) => `/materialy/${id}/`;

async function get(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(site.origin + path);
  return { status: response.status, text: await response.text() };
}
const answers = (path: string, status: number) => expect.poll(async () => (await get(path)).status, poll).toBe(status);
const shows = async (path: string, text: string) => {
  await expect.poll(async () => (await get(path)).text, poll).toContain(text);
  expect((await get(path)).status).toBe(200);
};
const homeStands = () => shows('/', 'Рабочий отклик');

// One `npm start` for all that is asked of it without a browser.
describe('the file server', () => askFileServer(() => site));

describe('a file', () => {
  it('saved half-way is missed until it is whole', async () => {
    for (const part of [0, 3, 40, whole.length - 60]) {
      writeFileSync(entry('proverka-polovina'), whole.slice(0, part));
      await homeStands();
    }
    writeFileSync(entry('proverka-polovina'), whole);
    await shows(address('proverka-polovina'), 'Попробуйте прямо сейчас');
  });

  it('of the settings, saved half-way, leaves the site standing under plain ones', async () => {
    const settings = readFileSync(file('settings/site.yaml'), 'utf8');
    writeFileSync(file('settings/site.yaml'), settings.slice(0, 30));
    await shows('/', 'Учителя помогают учителям');
    writeFileSync(file('settings/site.yaml'), settings);
    await expect.poll(async () => (await get('/')).text, poll).not.toContain('Учителя помогают учителям');
    await homeStands();
  });

  it('deleted while it is read harms no other page', async () => {
    for (let pause = 0; pause < 60; pause += 5) {
      for (const id of ['proverka-a', 'proverka-b']) writeFileSync(entry(id), whole);
      const reading = get(address('proverka-polovina'));
      await sleep(pause);
      for (const id of ['proverka-a', 'proverka-b']) rmSync(entry(id));
      expect((await reading).status).toBe(200);
    }
    await answers(address('proverka-a'), 404);
  });

  it('renamed moves its page', async () => {
    renameSync(entry('proverka-polovina'), entry('proverka-imya'));
    await shows(address('proverka-imya'), 'Попробуйте прямо сейчас');
    await answers(address('proverka-polovina'), 404);
  });

  it('that can’t be read is missed until it can', async () => {
    chmodSync(entry('proverka-imya'), 0o000);
    await answers(address('proverka-imya'), 404);
    await homeStands();
    chmodSync(entry('proverka-imya'), 0o644);
    await shows(address('proverka-imya'), 'Попробуйте прямо сейчас');
  });

  it('in a folder that can’t be read is missed with it', async () => {
    chmodSync(file('materials'), 0o000);
    await answers(address('proverka-imya'), 404);
    await answers('/nashi-tyutory/', 200);
    chmodSync(file('materials'), 0o755);
    await shows(address('proverka-imya'), 'Попробуйте прямо сейчас');
  });
});

it('two hundred files at once come, change and go', async () => {
  const ids = Array.from({ length: 200 }, (_, n) => `proverka-mnogo-${n}`);
  for (const id of ids) writeFileSync(entry(id), whole);
  await shows(address('proverka-mnogo-199'), 'Первый абзац');
  for (const id of ids) writeFileSync(entry(id), whole.replace('Первый абзац', 'Новый абзац'));
  for (const id of ['proverka-mnogo-0', 'proverka-mnogo-199']) await shows(address(id), 'Новый абзац');
  for (const id of ids) rmSync(entry(id));
  for (const id of ['proverka-mnogo-0', 'proverka-mnogo-199']) await answers(address(id), 404);
  await homeStands();
});

it('a picture comes, is replaced, is spoilt and goes, and its page stands', async () => {
  const page = address('proverka-kartinka');
  writeFileSync(entry('proverka-kartinka'), `${whole}\n\n${picture}\n`);
  const width = async () => /width="(\d+)"[^>]*alt="Схема"|alt="Схема"[^>]*width="(\d+)"/.exec((await get(page)).text);
  const isWide = (pixels: string | undefined) =>
    expect.poll(async () => (await width())?.slice(1).find(Boolean), poll).toBe(pixels);
  const draw = (size: number) =>
    writeFileSync(media('proverka.svg'), `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="9"/>`);
  draw(120);
  await isWide('120');
  draw(240);
  await isWide('240');
  writeFileSync(media('proverka.svg'), '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>');
  await isWide(undefined);
  draw(360);
  await isWide('360');
  renameSync(media('proverka.svg'), media('drugaya.svg'));
  await isWide(undefined);
  copyFileSync(media('drugaya.svg'), media('proverka.svg'));
  await isWide('360');
  await shows(page, 'Первый абзац');
});

it('nothing is left when the whole is killed', async () => {
  expect(site.processes().length).toBeGreaterThan(0);
  await site.end('SIGKILL');
});
