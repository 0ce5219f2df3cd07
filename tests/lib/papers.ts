import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { paperFile } from '../../src/adapters/paper-file.ts';
import { isScenario, packSource } from '../../src/domain/paper/pack/pack.ts';
import { readPage } from '../../src/domain/paper/read-page.ts';
import type { PaperSource, Wanted } from '../../src/domain/paper/source.ts';
import type { Page } from './dist.ts';
import { type PaperWords, paperWords, wordsIn } from './paper-words.ts';

/** A document made of a page, as LibreOffice shows it. */
export interface Paper {
  readonly path: string;
  readonly wanted: Wanted;
  readonly expected: PaperWords;
  /** The text of each page of its PDF. */
  readonly pages: readonly string[];
}

/** How many documents one start of LibreOffice converts. */
const atOnce = 40;

/** Makes documents of those pages that are offered for Word, whole, sheets alone and packs of sessions, and prints them with LibreOffice. */
export async function printPapers(dist: string, pages: readonly Page[]): Promise<Paper[]> {
  const folder = await mkdtemp(join(tmpdir(), 'papers-'));
  try {
    const made: Omit<Paper, 'pages'>[] = [];
    for (const { path, html } of pages) {
      const source = readPage(html);
      if (!source) continue;
      const add = async (wanted: Wanted, from: PaperSource, expected: PaperWords) => {
        const { bytes } = await paperFile(dist, from, wanted);
        await writeFile(join(folder, `${made.length}.docx`), bytes);
        made.push({ path, wanted, expected });
      };
      await add('all', source, paperWords(html, false));
      const sheets = paperWords(html, true);
      if (sheets.sheets.length > 0) await add('sheets', source, sheets);
      if (!isScenario(source.main)) continue;
      const pack = packSource(source);
      const [head] = html.split('<main');
      await add('pack', pack, paperWords(`${head}${toHtml(pack.main)}`, false));
    }
    const files = made.map((_, i) => join(folder, `${i}.docx`));
    for (let i = 0; i < files.length; i += atOnce) run('soffice', toPdf(folder, files.slice(i, i + atOnce)));
    return made.map((paper, i) => ({ ...paper, pages: pagesOf(join(folder, `${i}.pdf`)) }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The pages of one document, printed by LibreOffice, as texts. */
export async function printPaper(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'paper-'));
  try {
    const file = join(folder, 'one.docx');
    await writeFile(file, bytes);
    run('soffice', toPdf(folder, [file]));
    return pagesOf(join(folder, 'one.pdf'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const toPdf = (folder: string, files: readonly string[]): string[] => [
  `-env:UserInstallation=file://${join(folder, 'profile')}`,
  ...['--headless', '--convert-to', 'pdf', '--outdir', folder, ...files],
];

/** The text of each page of a PDF. */
export const pagesOf = (pdf: string): string[] =>
  run('pdftotext', ['-layout', '-enc', 'UTF-8', pdf, '-']).split('\f').slice(0, -1);

function run(name: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(name, args, { timeout: 600_000, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${name}: ${stderr}`);
  return stdout;
}

/** What is wrong with a printed document: words that are missing or too many, pages without a foot, sheets that do not begin a page. */
export function faultsOf({ expected, pages }: Paper): string[] {
  const feet = expected.feet.map((foot) => wordsIn(foot).join(' ')).sort((a, b) => b.length - a.length);
  const faults: string[] = [];
  const bodies = pages.map((text, i) => {
    const all = ` ${wordsIn(text).join(' ')} `;
    const foot = feet.find((words) => all.includes(` ${words} `));
    if (foot === undefined) faults.push(`page ${i + 1} has no foot: …${all.slice(-80)}`);
    const at = all.lastIndexOf(` ${foot} `);
    // The number of the page is a part of some feet.
    const rest = all.slice(at + (foot?.length ?? 0) + 1).replace(new RegExp(`^ ${i + 1} `), ' ');
    return (foot === undefined ? all : all.slice(0, at) + rest).trim();
  });
  const { missing, extra } = differenceOf(expected.words, bodies.join(' ').split(' ').filter(Boolean));
  if (missing.length > 0) faults.push(`missing: ${missing.join(' ')}`);
  // The head of a table is repeated on each page.
  const unknown = extra.filter((word) => !expected.heads.includes(word));
  if (unknown.length > 0) faults.push(`extra: ${unknown.join(' ')}`);
  let next = 0;
  for (const title of expected.sheets) {
    const words = wordsIn(title).join(' ');
    const at = bodies.findIndex((body, i) => i >= next && body.startsWith(words));
    if (at < 0) faults.push(`no page begins with the sheet «${title}»`);
    else next = at + 1;
  }
  return faults;
}

/** Words in any order: notes stand at the foot of pages, and columns of a table are read one after another. */
function differenceOf(a: readonly string[], b: readonly string[]) {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of b) counts.set(word, (counts.get(word) ?? 0) - 1);
  const times = (sign: 1 | -1) =>
    [...counts].flatMap(([word, count]) => Array.from({ length: Math.max(0, sign * count) }, () => word));
  return { missing: times(1), extra: times(-1) };
}
