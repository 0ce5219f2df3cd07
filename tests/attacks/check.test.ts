import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesUnder } from '../../src/adapters/files.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { problemsOf } from '../../src/adapters/uploads.ts';
import { type GateResult, gate } from '../../src/domain/gate/gate.ts';
import { allInputs } from '../fixtures/attacks/all.ts';
import { judgedOtherwise } from '../fixtures/attacks/judged-otherwise.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { costOf } from '../lib/processor-time.ts';
import { plainPath, writeAttacks } from './written.ts';

const content = mkdtempSync(join(tmpdir(), 'attacks-'));
cpSync(frozenSite.content, content, { recursive: true });
const ours = new Set(await filesUnder(content));
const startRss = process.resourceUsage().maxRSS;
let written: Awaited<ReturnType<typeof writeAttacks>>;
let paths: readonly string[];
let pass: GateResult;
let passBefore: GateResult;
/** What took more than a second of the processor to judge alone. */
const slow: string[] = [];

async function judgeEach(): Promise<void> {
  const { isEntry, readSource } = await import('../../src/adapters/content-pass.ts');
  for (const path of paths.filter((one) => !ours.has(one))) {
    const cost = await costOf(async () => {
      const source = isEntry(path) && (await readSource(path));
      if (source) gate([source], { parse: parseMarkdown, now: new Date(frozenSite.now), media: new Map() });
      else await problemsOf(join(content, path));
    });
    if (cost >= 1000) slow.push(`${path}: ${cost} ms`);
  }
}

beforeAll(async () => {
  // The modules of the check read it when they are loaded.
  process.env['CONTENT_DIR'] = content;
  const { passContent } = await import('../../src/adapters/content-pass.ts');
  passBefore = await passContent();
  written = await writeAttacks(content);
  paths = await filesUnder(content);
  await judgeEach();
  pass = await passContent();
}, 300_000);

afterAll(() => rmSync(content, { recursive: true }));

const errorsOf = (files: readonly string[]) =>
  pass.findings.filter(({ file, severity }) => severity === 'error' && files.includes(plainPath(file)));

describe('hundreds of inputs by somebody who had not read the code', () => {
  it('are counted, and each has a name of its own', () => {
    expect(allInputs.length).toBeGreaterThan(1100);
    expect(new Set(allInputs.map(({ name }) => name)).size).toBe(allInputs.length);
    const names = new Set(allInputs.map(({ name }) => name));
    expect(Object.keys(judgedOtherwise).filter((name) => !names.has(name))).toEqual([]);
  });

  it('are judged within a second each, and within bounded memory', () => {
    expect(slow).toEqual([]);
    expect((process.resourceUsage().maxRSS - startRss) / 1024).toBeLessThan(600);
  });

  it('are named when they can’t be published as they are', () => {
    const silent = written.filter(
      ({ input, files }) =>
        input.right === 'refused' &&
        !pass.findings.some(({ file }) => files.some((one) => plainPath(one) === plainPath(file))),
    );
    expect(silent.map(({ input }) => input.name)).toEqual([]);
  });

  it('are held back only when they do harm', () => {
    const harmless = written.filter(({ input }) => input.right === 'harmless');
    expect(harmless.flatMap(({ files }) => errorsOf(files))).toEqual([]);
    const published = new Set(
      [...pass.entries.values()].flatMap((group) => [...group.values()].map(({ file }) => file)),
    );
    const entries = harmless.flatMap(({ files }) => files).filter((path) => /\/[^.][^/]*\.(?:mdx|yaml)$/.test(path));
    expect(entries.filter((path) => !path.startsWith('media/') && !published.has(path))).toEqual([]);
    expect(entries.length).toBeGreaterThan(100);
  });

  it('change no finding of another file', () => {
    expect(pass.findings.filter(({ file }) => ours.has(file))).toEqual(passBefore.findings);
  });
});
