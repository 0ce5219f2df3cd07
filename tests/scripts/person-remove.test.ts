import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { filesIn } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const person = 'aistova-v-g';
const folder = mkdtempSync(join(tmpdir(), 'person-'));
const content = join(folder, 'content');
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(() => {
  rmSync(content, { recursive: true, force: true });
  cpSync(frozenSite.content, content, { recursive: true });
});

function run(...words: string[]): { status: number | null; output: string } {
  const script = join(import.meta.dirname, '../../scripts/person-remove.ts');
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
const texts = () => filesIn(content).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')] as const);

it('takes a person out of every entry; a trial only tells', () => {
  const before = texts();
  const trial = run(person, '--dry-run');
  expect(trial.output).toContain(`Удалится: content/tutors/${person}.yaml`);
  expect(texts()).toEqual(before);
  const done = run(person);
  expect(done.output.match(/^(?:Изменено|Удалено): \S+$/gm)?.length).toBeGreaterThan(4);
  expect(done.output.match(/^(?:Изменено|Удалено): \S+$/gm)?.length).toBe(
    trial.output.match(/^(?:Изменится|Удалится): \S+$/gm)?.length,
  );
  expect(done.output).toContain('Осталось сделать руками');
  expect(texts().filter(([, text]) => text.includes(person))).toEqual([]);
});

it('names every file that it can’t read, and changes nothing until they are mended', () => {
  writeFileSync(join(content, 'faq/slomano.yaml'), 'question: [\n');
  writeFileSync(join(content, 'faq/Не та кодировка.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
  const before = texts();
  const { status, output } = run(person);
  expect(status).toBe(1);
  expect(output).toMatch(/^Не прочитано: content\/faq\/slomano\.yaml — /m);
  expect(output).toMatch(/^Не прочитано: content\/faq\/Не та кодировка\.yaml — /m);
  expect(output).toContain('поэтому ничего не изменено');
  expect(texts()).toEqual(before);
});

it('names what lies beside the entries: uploads, lists of words, comments', () => {
  writeFileSync(join(content, 'media/aistova-v-g-otchyot.pdf'), 'x');
  writeFileSync(join(content, 'words.txt'), 'Аистова\n');
  writeFileSync(join(content, 'glossary/slovo.yaml'), 'term: Слово # спросить Аистову Веру\nstatus: черновик\n');
  const { status, output } = run(person);
  expect(status).toBe(1);
  expect(output).toContain('Перепишите сами: content/glossary/slovo.yaml (пояснение после #)');
  expect(output).toContain('Посмотрите, не этот ли человек: content/media/aistova-v-g-otchyot.pdf (имя файла)');
  expect(output).toContain('Посмотрите, не этот ли человек: content/words.txt (список слов)');
});

it('says what to do about the common base, which nobody edits by hand', () => {
  for (const part of ['glossary', 'conflicts/glossary', 'undo/glossary']) {
    mkdirSync(join(content, '.base', part), { recursive: true });
    writeFileSync(join(content, '.base', part, 'slovo.yaml'), 'term: Слово\nmeaning: Так говорит Вера Аистова\n');
  }
  const { status, output } = run(person);
  expect(status).toBe(1);
  for (const file of ['glossary/slovo', 'conflicts/glossary/slovo']) {
    expect(output).toMatch(new RegExp(`^Попросите тех, кто ведёт общую базу.*: content/\\.base/${file}\\.yaml`, 'm'));
  }
  expect(output).toMatch(/^Удалите папку content\/\.base\/undo\/ .*: content\/\.base\/undo\/glossary\/slovo\.yaml/m);
});

it('an entry without a name is left, with a word', () => {
  writeFileSync(join(content, `tutors/${person}.yaml`), 'lastName: 5\n');
  const before = texts();
  const { status, output } = run(person);
  expect([status, output]).toEqual([1, expect.stringContaining('нет фамилии и имени словами')]);
  expect(texts()).toEqual(before);
});
