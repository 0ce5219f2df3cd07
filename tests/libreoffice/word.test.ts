import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEntry, diaryDocument, emptyDiary, setDiaryValue } from '../../src/domain/learning/diary/diary.ts';
import type { DocumentBlock } from '../../src/domain/learning/document/blocks.ts';
import type { NeedsForm } from '../../src/domain/learning/needs/needs.ts';
import { summaryDocument } from '../../src/domain/learning/needs/summary-document.ts';
import { teamPlanDocument } from '../../src/domain/learning/needs/team-plan.ts';
import { planDocument } from '../../src/domain/learning/plan/document.ts';
import { addAction } from '../../src/domain/learning/plan/edit.ts';
import { planForms } from '../../src/domain/learning/plan/outline.ts';
import { sample } from '../../src/domain/learning/plan/test-samples.ts';
import { wordFile } from '../../src/islands/shared/word-file.ts';
import { pagesOf } from '../lib/papers.ts';

const forms = Object.keys(planForms) as (keyof typeof planForms)[];
const diary = setDiaryValue(
  addEntry(emptyDiary, 'entry0000001'),
  'entries.entry0000001.mine',
  'покажу <урок> & «разбор»',
);
const needsForm: NeedsForm = {
  version: '1.0',
  questions: [{ id: 'temy', about: 'темы', text: 'Какая тема нужна?', options: [{ id: 'fo', text: 'Отклик' }] }],
} as unknown as NeedsForm;
const documents: Readonly<Record<string, readonly DocumentBlock[]>> = {
  ...Object.fromEntries(forms.map((form, i) => [`plan-${i}`, planDocument({ ...sample, form })])),
  'plan-owner': planDocument(sample, { name: 'Образцова Анна <b>&', post: 'учитель', school: 'ы'.repeat(150) }),
  diary: diaryDocument(diary),
  'diary-owner': diaryDocument(diary, { name: 'Образцова Анна', post: '', school: 'школа № 4' }),
  summary: summaryDocument(needsForm, { count: 30, sums: { temy: { fo: 20 } } }, [{ title: '2 класс' }]),
  team: teamPlanDocument(
    [{ action: 'Провести тьюториал «Текст под карандаш»', role: 'тьютор', day: '2026-12-02', days: '2 декабря' }],
    30,
  ),
};

/** A plan whose words and days are too wide for columns of one width. */
const wide = addAction({ ...sample, form: 'ИОМ' }, 'action000003', {
  kind: 'самостоятельное изучение',
  resource: 'Естественно-научная грамотность: электроэнцефалография',
  by: '2027-08-31',
  evidence: 'взаимооценивание',
});

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'word-'));
  for (const [name, blocks] of Object.entries(documents)) {
    const file = await wordFile(blocks);
    await writeFile(join(folder, `${name}.docx`), new Uint8Array(await file.arrayBuffer()));
  }
  // One start of LibreOffice for all files, with a profile of its own.
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const names = Object.keys(documents).map((name) => join(folder, `${name}.docx`));
  const file = await wordFile(planDocument(wide));
  await writeFile(join(folder, 'wide.docx'), new Uint8Array(await file.arrayBuffer()));
  const filter = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  const { status, stderr } = spawnSync('soffice', [profile, ...filter, ...names], { timeout: 300_000 });
  if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
  const drawn = spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    `${folder}/wide.docx`,
  ]);
  if (drawn.status !== 0) throw new Error(`LibreOffice: ${drawn.stderr}`);
});

afterAll(() => rm(folder, { recursive: true }));

test.each(Object.keys(documents))('%s reads the same in LibreOffice', async (name) => {
  const text = await readFile(join(folder, `${name}.txt`), 'utf8');
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  expect(lines).toEqual(linesOf(documents[name] ?? []));
});

test('no word and no day of a table is broken', () => {
  const words = pagesOf(join(folder, 'wide.pdf'))
    .join(' ')
    .split(/[\s:]+/);
  for (const word of ['самостоятельное', '31.08.2027', 'взаимооценивание', 'электроэнцефалография']) {
    expect(words).toContain(word);
  }
});

/** What should be read, line by line; empty lines and tabs are for handwriting. */
function linesOf(blocks: readonly DocumentBlock[]): string[] {
  return blocks.flatMap(wordsOf).filter((line) => line !== '');
}

function wordsOf(block: DocumentBlock): string[] {
  switch (block.type) {
    case 'field':
      return [block.label, ...block.text.split('\n')];
    case 'table':
      return [...block.columns, ...block.rows.flat()];
    case 'facts':
      return block.facts.map(({ label, text }) => [label, text].filter(Boolean).join('\t'));
    case 'signatures':
      return block.signatures.flatMap(({ label, sign, name }) => [label, sign, name, 'фамилия, инициалы', 'дата']);
    default:
      return [block.text];
  }
}
