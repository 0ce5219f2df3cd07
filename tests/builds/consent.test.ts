import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { filesIn } from '../lib/fixtures.ts';

const checkout = makeCheckout();
const person = 'content/tutors/zhavoronkov-e-s.yaml';
const name = /жаворонк|zhavoronk/i;
const dist = join(checkout.root, 'dist');

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
  const page = join(checkout.root, 'content/pages/golosa-kolleg.mdx');
  writeFileSync(page, `${readFileSync(page, 'utf8')}\nСпросите у Егора Степановича Жаворонкова.\n`);
}, 60_000);
afterAll(() => checkout.remove());

it('a tutor with a consent is on the site', async () => {
  expect((await checkout.build()).code).toBe(0);
  const files = traces();
  expect(files).toContain('nashi-tyutory/zhavoronkov-e-s/index.html');
  expect(files).toContain('materialy/pamyatka-odin-shag/index.html');
  expect(files).toContain('o-centre/golosa-kolleg/index.html');
  expect(files.some((path) => path.startsWith('pagefind/'))).toBe(true);
  expect(pictures()).toBeGreaterThan(0);
});

it('a consent withdrawn leaves no trace of the name', async () => {
  checkout.edit(person, '  signedOn:', '  withdrawnOn: 2026-11-20\n  signedOn:');
  const { code, output } = await checkout.build();
  expect(code).toBe(0);
  expect(traces()).toEqual([]);
  expect(pictures()).toBe(0);
  const health = readFileSync(join(dist, 'admin/sostoyanie/index.html'), 'utf8').replaceAll('\u00A0', ' ');
  expect(health).toContain('2 файла не показывает ни одна запись');
  expect(health).toContain('согласие отозвано 2026-11-20');
  expect(health).toContain('links.json не читается');
  expect(output).toContain('согласие отозвано 2026-11-20');
  expect(readFileSync(join(dist, 'materialy/pamyatka-odin-shag/index.html'), 'utf8')).toContain('<main');
});
