import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readLinkResults, writeLinkResults } from './link-results.ts';

const folder = mkdtempSync(join(tmpdir(), 'links-'));
const path = join(folder, 'links.json');
afterAll(() => rmSync(folder, { recursive: true }));

const good = {
  askedAt: '2026-11-22T20:00:00.000Z',
  asked: 1,
  broken: [{ url: 'https://a.example/', answer: 404, since: '2026-11-20' }],
  closed: [],
};

it('reads what was written; a missing file gives undefined', async () => {
  expect(await readLinkResults(path)).toBeUndefined();
  await writeLinkResults(good, path);
  expect(await readLinkResults(path)).toEqual(good);
});

it.each([
  ['no JSON', '{"askedAt":'],
  ['another shape', '[]'],
  ['a wrong day', JSON.stringify({ ...good, broken: [{ url: 'https://a.example/', answer: 404, since: 'вчера' }] })],
  ['an unknown key', JSON.stringify({ ...good, extra: 1 })],
])('says in Russian what to do about %s', async (_, text) => {
  writeFileSync(path, text);
  expect(await readLinkResults(path)).toBe('Файл links.json не читается: удалите его и выполните npm run links.');
});
