import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { checkUpload } from '../../src/domain/uploads/upload.ts';
import { filesIn } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { article, leaflet } from '../lib/word-files.ts';

const root = join(import.meta.dirname, '../..');
let folder: string;
let out: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  out = join(folder, 'content');
  writeFileSync(join(folder, 'Статья.docx'), await article());
  writeFileSync(join(folder, 'Памятка.docx'), await leaflet());
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]): { status: number | null; output: string } {
  return runOver(join(folder, 'content'), ...args);
}

/** Runs the command beside the documents; what it may guess comes from the entries of `contentDir`. */
function runOver(contentDir: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts/import.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, CONTENT_DIR: contentDir },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

it('writes drafts that lack nothing but what only people know, says what to fill in, and overwrites none', () => {
  let output = '';
  for (const file of ['Статья.docx', 'Памятка.docx', 'Памятка.docx']) {
    const ended = run(file, '--out', out);
    expect(ended).toMatchObject({ status: 0 });
    output += ended.output;
  }
  expect(output).toContain('Записано: content/materials/pamyatka.mdx');
  expect(output).toContain('Перенесено: 1\u00A0абзац, 1\u00A0таблица, 3\u00A0картинки\n');
  expect(output).toContain('Осталось заполнить: «Цель»\n');
  expect(output).toContain('у картинки нет описания');
  expect(readdirSync(join(out, 'materials')).toSorted()).toEqual([
    'chetyre-umeniya-chitatelya.mdx',
    'pamyatka-2.mdx',
    'pamyatka.mdx',
  ]);
  const files = filesIn(out);
  const uploads = files.filter(({ path }) => path.startsWith('media/'));
  const media = new Map(uploads.map(({ path, bytes }) => [path, checkUpload(path.replace('media/', ''), bytes)]));
  expect(media.size).toBe(6);
  const entries = files.filter(({ path }) => !path.startsWith('media/'));
  const { findings } = gate(entries, { parse: parseMarkdown, now: new Date('2026-11-22'), media });
  expect(new Set(findings.map(({ code }) => code))).toEqual(new Set(['field-missing', 'field-value']));
  const empty = ['kind', 'topics', 'teacherTime', 'summary', 'goal', 'authors', 'rights', 'publishedOn'];
  expect(new Set(findings.map(({ field }) => field))).toEqual(new Set(empty));
});

it('the blank for authors, filled in, leaves nothing to do but what the settings know', () => {
  const blank = unzipSync(readFileSync(join(root, 'public/o-sajte/zagotovka.docx')));
  const answers = ['памятка', 'Понимание текста', '2–4', '10 минут', 'Что внутри.', 'Учитель начнёт.', 'Клуб «Слово»'];
  const filled = strFromU8(blank['word/document.xml'] as Uint8Array).replaceAll(
    /(?<=<w:t xml:space="preserve">)(?=<)/g,
    () => answers.shift() ?? '',
  );
  expect(answers).toEqual([]);
  const file = join(folder, 'Заготовка.docx');
  writeFileSync(file, zipSync({ ...blank, 'word/document.xml': strToU8(filled) }));
  const { status, output } = runOver(frozenSite.content, file, '--out', join(folder, 'blank'));
  expect({ status, left: output.match(/Осталось заполнить.*/g) }).toEqual({ status: 0, left: null });
});

it.each([
  ['no file', [], 'Назовите файл'],
  ['a file that is not there', ['net.docx'], 'Файл не открывается: net.docx'],
  ['a collection without texts', ['Статья.docx', '--collection', 'glossary'], 'Раздела «glossary» с текстами нет'],
  ['a file that is no document', [join(root, 'package.json')], 'это не документ Word'],
])('refuses %s', (_, args, words) => {
  const { status, output } = run(...args);
  expect(status).toBe(1);
  expect(output).toContain(words);
});
