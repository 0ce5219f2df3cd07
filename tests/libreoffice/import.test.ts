import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { convertHtml } from '../../src/domain/word/html/convert-html.ts';
import { readDocx } from '../../src/domain/word/read-docx.ts';
import { newReport } from '../../src/domain/word/report.ts';
import { blocks, boxes, numbered } from '../lib/word/block-documents.ts';
import { fields, inline, type WordCase } from '../lib/word/inline-documents.ts';
import { officeSources } from '../lib/word/office-sources.ts';
import { differenceOf, readAloud, wordsOf } from '../lib/word/words.ts';
import { draftOf } from '../lib/word-import.ts';

const seen = join(import.meta.dirname, '../fixtures/word');
const written: Readonly<Record<string, WordCase>> = { ...fields, ...inline, ...boxes, ...numbered, ...blocks };
/** What seen documents have and LibreOffice leaves out of a text: boxes, inserted files, signs of fonts. */
const seenBesides: Readonly<Record<string, Pick<WordCase, 'absent' | 'extra'>>> = {
  'text-in-an-oval': { extra: 'Слово в овале' },
  'text-box-without-a-fallback': { extra: 'Правило в рамке' },
  'inserted-html': { extra: 'Вложенный текст' },
  'ticks-typed-in-wingdings': { absent: 'ü', extra: '✓ ✓' },
};
const names = [...Object.keys(written), ...Object.keys(officeSources)];
let folder = '';

/** One start of LibreOffice for many files. */
function convert(to: string, files: readonly string[]): void {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const options = ['--headless', '--convert-to', to, '--outdir', folder];
  const { status, stderr } = spawnSync('soffice', [profile, ...options, ...files], { timeout: 300_000 });
  if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
}

const fileOf = (name: string) => join(folder, `d${names.indexOf(name)}`);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'import-'));
  for (const [name, { docx }] of Object.entries(written)) await writeFile(`${fileOf(name)}.docx`, docx);
  const sources = Object.entries(officeSources).map(([name, { kind, source }]) => ({
    path: `${fileOf(name)}.${kind}`,
    source,
  }));
  for (const { path, source } of sources) await writeFile(path, source);
  convert(
    'docx:MS Word 2007 XML',
    sources.map(({ path }) => path),
  );
  const fixtures = (await readdir(seen)).filter((name) => name.endsWith('.docx')).map((name) => join(seen, name));
  convert('txt:Text (encoded):UTF8', [...names.map((name) => `${fileOf(name)}.docx`), ...fixtures]);
});

afterAll(() => rm(folder, { recursive: true }));

/** The words that our text lacks and no sentence of the report names in «quotes», and those that it has besides. */
async function compare(docx: Uint8Array, text: string) {
  const report = newReport();
  const { html } = await readDocx(docx, report);
  const { markdown, losses, changes } = convertHtml(html);
  const told = [...report.lines('lost'), ...report.lines('changed'), ...losses, ...changes].join('\n');
  const { missing, extra } = differenceOf(wordsOf(text), wordsOf(readAloud(parseMarkdown(markdown))));
  const named = [...told.matchAll(/«([^»]*)»/g)].flatMap(([, words = '']) => wordsOf(words));
  const absent = missing.filter((word) => !named.includes(word));
  return { absent: absent.join(' '), extra: extra.join(' '), told, markdown };
}

/** The words that neither the draft nor its report has, in whatever order: the title and the fields stand apart. */
async function lostInDraft(docx: Uint8Array, text: string, absent: string): Promise<string[]> {
  const lettersIn = (part: string) => part.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
  const draft = await draftOf(docx);
  const tree = parseMarkdown(draft.text.replace(/^---\n.*?\n---\n/s, ''));
  const ours = [readAloud(tree), draft.text, ...draft.losses, ...draft.changes, ...draft.filled].flatMap(lettersIn);
  const shown = new Set([...ours, ...lettersIn(absent)]);
  // A number of a note stands at its word; a note of a title is told.
  const isThere = (word: string) => shown.has(word) || shown.has(word.replace(/\d+$/, ''));
  return wordsOf(text)
    .flatMap(lettersIn)
    .filter((word) => !isThere(word));
}

describe('the text of a document is that of LibreOffice, word for word', () => {
  test.each(names)('%s', async (name) => {
    const { extra = '', absent = '', told = '' }: Partial<WordCase> = written[name] ?? officeSources[name] ?? {};
    const docx = await readFile(`${fileOf(name)}.docx`);
    const text = await readFile(`${fileOf(name)}.txt`, 'utf8');
    const found = await compare(docx, text);
    expect(found).toMatchObject({ absent, extra: wordsOf(extra).join(' '), told: expect.stringContaining(told) });
    expect(found.markdown).not.toMatch(/&#x[\da-f]+;/i);
    expect(await lostInDraft(docx, text, absent)).toEqual([]);
  });

  test('there are more than sixty', () => expect(names.length).toBeGreaterThan(60));
});

test('of documents that were seen nothing is lost either', async () => {
  const documents = (await readdir(seen)).filter((name) => name.endsWith('.docx'));
  for (const name of documents) {
    const stem = name.replace(/\.docx$/, '');
    const found = await compare(await readFile(join(seen, name)), await readFile(join(folder, `${stem}.txt`), 'utf8'));
    const { absent = '', extra = '' } = seenBesides[stem] ?? {};
    expect.soft({ name, absent: found.absent, extra: found.extra }).toEqual({ name, absent, extra });
  }
});
