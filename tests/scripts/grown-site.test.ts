import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainMarkdown } from '../../scripts/bench/grow/plain.ts';
import { growSite, writeContent } from '../../scripts/bench/grow/site.ts';
import { readCode } from '../../src/adapters/content-pass.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { judgeMedia } from '../../src/adapters/uploads.ts';
import { describeFinding } from '../../src/domain/gate/finding.ts';
import { type GateResult, gate } from '../../src/domain/gate/gate.ts';
import { blocks } from '../../src/domain/prose/blocks/index.ts';
import { filesIn } from '../lib/fixtures.ts';

const now = new Date('2026-11-30T09:00:00Z');
const site = growSite(100, now);
const folder = mkdtempSync(join(tmpdir(), 'grown-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('a grown site of 100 entries', () => {
  let judged: GateResult;
  beforeAll(async () => {
    await writeContent(folder, site);
    const files = filesIn(folder);
    const isUpload = ({ path }: { path: string }) => path.startsWith('media/');
    const media = await judgeMedia(
      folder,
      files.filter(isUpload).map(({ path }) => path),
    );
    const entries = files.filter((file) => !isUpload(file));
    judged = gate(entries, { parse: parseMarkdown, now, media, code: await readCode() });
  });

  it('is published whole by the gate: nothing is held back, and there is nothing to say about it', () => {
    expect(judged.findings.map(describeFinding)).toEqual([]);
    const published = [...judged.entries.values()].reduce((sum, group) => sum + group.size, 0);
    expect(published).toBe(100);
    expect(judged.media.size).toBe(site.pictures + site.files.size);
  });

  it('has entries of every collection that it grows', () => {
    const grown = new Set(site.entries.map(({ collection }) => collection));
    expect(grown.size).toBeGreaterThan(15);
    expect([...grown].filter((id) => !judged.entries.get(id)?.size)).toEqual([]);
  });
});

it('every block of the model stands in a text, and plain Markdown knows all of them', () => {
  const texts = site.entries.map(({ body }) => body).join('\n');
  expect([...blocks.keys()].filter((name) => !texts.includes(`<${name}`))).toEqual([]);
  const plain = site.entries.map(plainMarkdown).join('\n');
  expect(plain.match(/<\/?[A-Z]\w*/g) ?? []).toEqual([]);
});

it('is the same every time, for one moment', () => {
  expect(growSite(100, now)).toEqual(site);
});

it('its texts differ: hardly a paragraph stands twice, and words keep coming', () => {
  const paragraphsOf = ({ entries }: typeof site) =>
    entries.flatMap(({ body }) => body.split('\n\n').filter((text) => text.length > 120));
  const paragraphs = paragraphsOf(site);
  expect(new Set(paragraphs).size).toBeGreaterThan(paragraphs.length * 0.99);
  const wordsOf = (grown: typeof site) =>
    new Set(
      paragraphsOf(grown)
        .join(' ')
        .toLowerCase()
        .match(/[а-яё]+/g),
    );
  expect(wordsOf(growSite(400, now)).size).toBeGreaterThan(wordsOf(site).size * 1.5);
});

it('a site is not grown below what it must hold', () => {
  expect(() => growSite(40, now)).toThrow(/60 or more/);
  expect(growSite(60, now).entries).toHaveLength(60);
});
