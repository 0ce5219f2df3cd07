import { describe, expect, it } from 'vitest';
import { paperFile } from '../../src/adapters/paper-file.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { readPage } from '../../src/domain/paper/read-page.ts';
import { plainHost } from '../../src/domain/prose/plain-host.ts';
import { newPage, renderProse } from '../../src/domain/prose/prose.ts';
import { readSite } from '../lib/dist.ts';
import { differences, linesOf } from '../lib/paper-round-trip.ts';
import { draftOf } from '../lib/word-import.ts';

const site = await readSite();
const materials = site.pages.filter(({ path }) => /^\/materialy\/[^/]+\/$/.test(path) && readPageAt(path));

function readPageAt(path: string) {
  return readPage(site.pages.find((page) => page.path === path)?.html ?? '');
}

/** Facts that no field takes: it has no minutes of a lesson, and any class is no class. */
const untaken = /^p \*\*(?:На уроке|Классы)\*\*: /;

describe('a document for Word that is imported gives the text back', () => {
  it.each(materials.map(({ path }) => path))('%s', async (path) => {
    const source = readPageAt(path);
    if (!source) throw new Error(path);
    const { name, bytes } = await paperFile(site.root, source, 'all');
    const draft = await draftOf(bytes, name);
    const body = draft.text.replace(/^---\n.*?\n---\n/s, '');
    const { html } = renderProse(body, { parse: parseMarkdown, host: plainHost, page: newPage() });
    const page = site.pages.find((it) => it.path === path)?.html ?? '';
    expect(linesOf(html).filter((line) => !untaken.test(line))).toEqual(linesOf(page));
    // A foot is no part of a text.
    expect(draft.losses.filter((line) => !line.startsWith('колонтитул'))).toEqual([]);
  });

  it('tries most materials, and its differences are told', () => {
    expect(materials.length).toBeGreaterThan(12);
    expect(differences.length).toBe(7);
  });
});
