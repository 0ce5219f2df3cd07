import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { filesIn } from '../lib/fixtures.ts';
import { changeBlock, tightenSchema, watched, writeWatched } from './watched.ts';

// What has changed since the last build is seen in the very next one: entries, code, consents.
const checkout = makeCheckout();
const person = 'content/tutors/zhavoronkov-e-s.yaml';
const name = /жаворонк|zhavoronk/i;
const dist = join(checkout.root, 'dist');

const page = (path: string) => join(dist, path, 'index.html');
let second: { code: number | null; output: string };

/** The files of the site that hold the name, in their address or inside; packed ones are unpacked. */
function traces(): string[] {
  const unpacked = (bytes: Uint8Array) => (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes);
  return filesIn(dist)
    .filter(({ path, bytes }) => name.test(path) || name.test(Buffer.from(unpacked(bytes)).toString('utf8')))
    .map(({ path }) => path);
}

function pictures(): number {
  return filesIn(dist).filter(({ path }) => path.includes('portret-dlya-proverki')).length;
}

beforeAll(async () => {
  const photo = await sharp({ create: { width: 400, height: 500, channels: 3, background: '#468' } })
    .jpeg()
    .toBuffer();
  writeFileSync(join(checkout.root, 'content/media/portret-dlya-proverki.jpg'), photo);
  // Left over from an entry: the page of content health counts it and does not name it.
  writeFileSync(join(checkout.root, 'content/media/zhavoronkov-zabytoe.jpg'), photo);
  writeFileSync(join(checkout.root, 'links.json'), 'не JSON');
  checkout.edit(person, 'consultHours:', 'photo: media/portret-dlya-proverki.jpg\nphotoAlt: Портрет\nconsultHours:');
  checkout.edit(person, '    - about\n', '    - about\n    - photo\n    - photoAlt\n');
  checkout.edit(
    'content/materials/pamyatka-odin-shag.mdx',
    'authors:\n',
    'authors:\n  - name: Жаворонков Егор Степанович\n',
  );
  const voices = join(checkout.root, 'content/pages/golosa-kolleg.mdx');
  writeFileSync(voices, `${readFileSync(voices, 'utf8')}\nСпросите у Егора Степановича Жаворонкова.\n`);
  writeWatched(checkout);
});
afterAll(() => checkout.remove());

it('a tutor with a consent is on the site, and entries as they are', async () => {
  expect((await checkout.build()).code).toBe(0);
  const files = traces();
  expect(files).toContain('nashi-tyutory/zhavoronkov-e-s/index.html');
  expect(files).toContain('materialy/pamyatka-odin-shag/index.html');
  expect(files).toContain('o-centre/golosa-kolleg/index.html');
  expect(files.some((path) => path.startsWith('pagefind/'))).toBe(true);
  expect(pictures()).toBeGreaterThan(0);
  expect(readFileSync(page(watched.framed), 'utf8')).toContain('Попробуйте на уроке');
  expect(existsSync(page(watched.bounded))).toBe(true);
});

it('the next build ends well', async () => {
  checkout.edit(person, '  signedOn:', '  withdrawnOn: 2026-11-20\n  signedOn:');
  changeBlock(checkout);
  tightenSchema(checkout);
  second = await checkout.build();
  expect(second.code).toBe(0);
});

it('a change of a block and of a schema shows', () => {
  expect(readFileSync(page(watched.framed), 'utf8')).toContain('Пробуем сегодня');
  expect(existsSync(page(watched.bounded))).toBe(false);
  expect(second.output).toContain('content/materials/proverka-granitsy.mdx');
});

it('a consent withdrawn leaves no trace of the name', () => {
  expect(traces()).toEqual([]);
  expect(pictures()).toBe(0);
  const health = readFileSync(join(dist, 'admin/sostoyanie/index.html'), 'utf8').replaceAll('\u00A0', ' ');
  expect(health).toContain('2 файла не показывает ни одна запись');
  expect(health).toContain('согласие отозвано 2026-11-20');
  expect(health).toContain('links.json не читается');
  expect(second.output).toContain('согласие отозвано 2026-11-20');
  expect(readFileSync(page('materialy/pamyatka-odin-shag'), 'utf8')).toContain('<main');
});
