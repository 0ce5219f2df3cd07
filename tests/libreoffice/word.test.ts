import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addEntry, diaryDocument, emptyDiary, setDiaryValue } from '../../src/domain/learning/diary/diary.ts';
import { teamPlanDocument } from '../../src/domain/learning/needs/team-plan.ts';
import { type DocumentBlock, planDocument } from '../../src/domain/learning/plan/document.ts';
import { planForms } from '../../src/domain/learning/plan/outline.ts';
import { sample } from '../../src/domain/learning/plan/test-samples.ts';
import { wordFile } from '../../src/islands/shared/word-file.ts';

const forms = Object.keys(planForms) as (keyof typeof planForms)[];
const diary = setDiaryValue(
  addEntry(emptyDiary, 'entry0000001'),
  'entries.entry0000001.mine',
  'покажу <урок> & «разбор»',
);
const documents: Readonly<Record<string, readonly DocumentBlock[]>> = {
  ...Object.fromEntries(forms.map((form, i) => [`plan-${i}`, planDocument({ ...sample, form })])),
  diary: diaryDocument(diary),
  team: teamPlanDocument(
    [{ action: 'Провести тьюториал «Текст под карандаш»', role: 'тьютор', day: '2026-12-02', days: '2 декабря' }],
    30,
  ),
};

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
  const filter = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  const { status, stderr } = spawnSync('soffice', [profile, ...filter, ...names], { timeout: 300_000 });
  if (status !== 0) throw new Error(`LibreOffice: ${stderr}`);
});

afterAll(() => rm(folder, { recursive: true }));

test.each(Object.keys(documents))('%s reads the same in LibreOffice', async (name) => {
  const text = await readFile(join(folder, `${name}.txt`), 'utf8');
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '');
  expect(lines).toEqual(linesOf(documents[name] ?? []));
});

/** What should be read, line by line; empty lines are for handwriting. */
function linesOf(blocks: readonly DocumentBlock[]): string[] {
  return blocks
    .flatMap((block) => {
      if (block.type === 'field') return [block.label, ...block.text.split('\n')];
      return block.type === 'table' ? [...block.columns, ...block.rows.flat()] : [block.text];
    })
    .filter((line) => line !== '');
}
