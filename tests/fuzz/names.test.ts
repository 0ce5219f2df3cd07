import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { readCode } from '../../src/adapters/content-pass.ts';
import { filesUnder, readBounded } from '../../src/adapters/files.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { judgeMedia } from '../../src/adapters/uploads.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { material, topic } from '../lib/gate-pass.ts';
import { pngOf } from '../lib/upload-pictures.ts';
import { runs, seed } from './settings.ts';

const root = mkdtempSync(join(tmpdir(), 'names-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Bytes of a name: signs that look alike, can't be seen, turn the line round, are no text, or mean something elsewhere. */
const piece = fc.oneof(
  fc
    .constantFrom('stranitsa-2', 'proshedshie', 'redaktoru', 'index', 'rss.xml', '404', 'a', 'b', 'A', 'urok-1')
    .map((it) => Buffer.from(it)),
  fc
    .constantFrom('con', 'PRN', 'aux', 'nul', 'com1', 'lpt9', 'conin$', 'desktop.ini', '__proto__', 'constructor')
    .map((it) => Buffer.from(it)),
  fc
    .constantFrom(
      'й',
      'й'.normalize('NFD'),
      'ё'.normalize('NFD'),
      'İ',
      'ſ',
      'ﬁ',
      'К',
      '😀',
      '\u200b',
      '\u202e',
      '\u2066',
      '\ufeff',
      '\u00a0',
      '\u0007',
      '\n',
    )
    .map((it) => Buffer.from(it)),
  fc
    .constantFrom(
      '%2F',
      '%2e%2e',
      '%00',
      '%5c',
      '..',
      '.',
      ' ',
      '\\',
      '?',
      '#',
      ':',
      '&lt;',
      '<b>',
      '"',
      "'",
      '|',
      '*',
      '~',
    )
    .map((it) => Buffer.from(it)),
  fc
    .constantFrom([0xed, 0xa0, 0x80], [0xed, 0xb0, 0x80], [0xff], [0xc0, 0xaf], [0xf4, 0x90, 0x80, 0x80])
    .map((it) => Buffer.from(it)),
  fc.constantFrom('a'.repeat(240), 'я'.repeat(120)).map((it) => Buffer.from(it)),
);
const ending = fc
  .constantFrom('.mdx', '.png', '.MDX', '.yaml', '.png.', '.png ', '', '.mdx.png', '.PNG')
  .map((it) => Buffer.from(it));
const name = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), ending)
  .map(([pieces, end]) => Buffer.concat([...pieces, end]))
  .filter((bytes) => bytes.length <= 255 && !/^\.{1,2}$/.test(bytes.toString('latin1')));
const place = fc.record({
  folder: fc.constantFrom('media', 'media', 'materials', 'topics', 'events', 'pages'),
  inside: fc.option(name, { freq: 4 }),
  file: name,
});
const slash = Buffer.from('/');
const code = await readCode();

it('files of any name are published under a sound one, or named in Russian', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(place, { minLength: 1, maxLength: 5 }), async (places) => {
      const folder = plant(places);
      const before = process.threadCpuUsage();
      const paths = await filesUnder(folder);
      const media = await judgeMedia(
        folder,
        paths.filter((path) => path.startsWith('media/')),
      );
      const sources = await Promise.all(
        paths
          .filter((path) => path.includes('/') && !path.startsWith('media/'))
          .map(async (path) => {
            const bytes = await readBounded(join(folder, path), 1_000_000);
            return typeof bytes === 'string'
              ? { path, bytes: undefined, isSpecial: bytes === 'special' }
              : { path, bytes };
          }),
      );
      const result = gate(sources, { parse: parseMarkdown, now: new Date('2026-11-22T12:00:00Z'), media, code });
      const { user, system } = process.threadCpuUsage(before);
      expect((user + system) / 1_000_000).toBeLessThan(1);
      rmSync(folder, { recursive: true });

      for (const { message } of result.findings) expect(message).toMatch(/[а-яё]/i);
      const named = new Set(result.findings.map(({ file }) => file));
      const entries = [...result.entries].flatMap(([collection, group]) =>
        [...group.keys()].map((id) => `${collection}/${id}`),
      );
      const accepted = paths.filter((path) => media.get(path)?.length === 0 && !named.has(path));
      const shown = [...accepted, ...entries];
      const isKnown = (path: string) =>
        named.has(path) || accepted.includes(path) || entries.includes(path.replace(/\.\w+$/, ''));
      expect(paths.filter((path) => !isKnown(path))).toEqual([]);
      // A sound name is one everywhere: on a disk without capitals, in an address, in Windows.
      for (const path of shown)
        expect(path).toMatch(/^[a-z]+\/(?:[a-z0-9._-]+\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)?$/);
      for (const path of shown) expect(path.split('/').at(-1)?.length).toBeLessThanOrEqual(150);
      expect(new Set(shown.map((path) => path.toLowerCase())).size).toBe(shown.length);
    }),
    { numRuns: Math.ceil(runs / 25), seed },
  );
});

/** A folder of entries with these files in it; what can't stand beside another is left out. */
function plant(places: readonly { folder: string; inside: Buffer | null; file: Buffer }[]): string {
  const folder = mkdtempSync(join(root, 'a'));
  for (const { folder: collection, inside, file } of places) {
    const parts = [Buffer.from(join(folder, collection)), ...(inside && collection === 'media' ? [inside] : [])];
    const parent = Buffer.concat(parts.flatMap((part) => [part, slash]));
    try {
      mkdirSync(parent, { recursive: true });
      writeFileSync(
        Buffer.concat([parent, file]),
        collection === 'media' ? pngOf() : collection === 'topics' ? topic() : material(),
      );
    } catch (error) {
      // A folder of that name is there already.
      expect((error as NodeJS.ErrnoException).code).toMatch(/^(?:EISDIR|ENOTDIR|EEXIST)$/);
    }
  }
  return folder;
}
