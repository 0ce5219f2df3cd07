import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod';
import { parseMarkdown } from '../src/adapters/parse-markdown.ts';
import { describeFinding } from '../src/domain/gate/finding.ts';
import { gate } from '../src/domain/gate/gate.ts';
import type { SourceFile } from '../src/domain/gate/read-entry.ts';

const root = join(import.meta.dirname, '..');
const hostile = join(root, 'tests/fixtures/hostile');
const row = z.tuple([z.string(), z.number().nullable(), z.string()]);
const expected = z.array(row).parse(parse(readFileSync(join(hostile, 'expected.yaml'), 'utf8')));

function filesIn(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const whole = join(entry.parentPath, entry.name);
      return { path: whole.slice(folder.length + 1).replaceAll(sep, '/'), bytes: readFileSync(whole) };
    });
}

const real = filesIn(join(root, 'content'));
const media = new Set(real.map(({ path }) => path).filter((path) => path.startsWith('media/')));
const entries = real.filter(({ path }) => path.includes('/') && !media.has(path));
const { findings } = gate([...entries, ...filesIn(join(hostile, 'content'))], {
  parse: parseMarkdown,
  now: new Date('2026-11-22T12:00:00Z'),
  media,
});

const asRow = (file: string, line: number | null | undefined, code: string) => `${file} ${line ?? '-'} ${code}`;

it('finds every fault of the hostile files, at its line, and no other', () => {
  const found = findings.map(({ file, line, code }) => asRow(file, line, code)).toSorted();
  expect(found).toEqual(expected.map(([file, line, code]) => asRow(file, line, code)).toSorted());
});

it('has at least 150 hostile files', () => {
  expect(new Set(expected.map(([file]) => file)).size).toBeGreaterThanOrEqual(150);
});

it('tells of each in Russian, with a cure, and never repeats what was typed at length', () => {
  for (const finding of findings) {
    expect(finding.cure, describeFinding(finding)).toMatch(/[а-яё]/);
    expect(describeFinding(finding).length).toBeLessThan(400);
  }
});
