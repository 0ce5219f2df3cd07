import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { describeFinding } from '../../src/domain/gate/finding.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { filesIn } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const root = join(import.meta.dirname, '../..');
const good = join(root, 'tests/fixtures/good');
const content = mkdtempSync(join(tmpdir(), 'content-'));

cpSync(frozenSite.content, content, { recursive: true });
cpSync(good, content, { recursive: true });
// Their consents have ended, which is an error of its own.
for (const name of ['lugovoj-s-t', 'osokina-t-r']) rmSync(join(content, `tutors/${name}.yaml`));
afterAll(() => rmSync(content, { recursive: true }));

function run(script: string, ...args: string[]): { status: number | null; stdout: string } {
  const env = { ...process.env, CONTENT_DIR: content, NOW: frozenSite.now };
  return spawnSync(process.execPath, [join(root, 'scripts', script), ...args], { env, encoding: 'utf8' });
}

/** Checks the copy of content/ by the script that `npm run check` runs; gives its lines about errors. */
function check(): { status: number | null; errors: string[] } {
  const { status, stdout } = run('content-check.ts');
  return { status, errors: stdout.split('\n').filter((line) => line.startsWith('Ошибка: ')) };
}

/** The same errors by the gate alone: a process for each case would take minutes. */
function errorsOfGate(): string[] {
  const files = filesIn(content);
  const media = new Map(files.filter(({ path }) => path.startsWith('media/')).map(({ path }) => [path, []]));
  const entries = files.filter(({ path }) => path.includes('/') && !media.has(path));
  const { findings } = gate(entries, { parse: parseMarkdown, now: new Date(frozenSite.now), media });
  return findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => `Ошибка: ${describeFinding(finding)}`);
}

it('lets good entries pass', () => {
  expect(check()).toEqual({ status: 0, errors: [] });
});

it.each([
  {
    what: 'an unknown reference',
    file: 'materials/proverka-material.mdx',
    from: 'topics: [ponimanie-teksta]',
    to: 'topics: [ponimanie-teksta, takoj-temy-net]',
    line: 'поле «Темы» (topics.1): в разделе «Темы» нет записи «takoj-temy-net». Выберите существующую запись или уберите ссылку',
  },
  {
    what: 'an unknown reference in prose',
    file: 'materials/proverka-material.mdx',
    from: 'Первый абзац.',
    to: '<Technique id="takogo-net" />',
    line: 'в разделе «Приёмы» нет записи «takogo-net». Выберите существующую запись или уберите ссылку',
  },
  {
    what: 'a missing consent',
    file: 'tutors/proverka-t-t.yaml',
    from: /consent:\n(?: {2}.*\n)+/,
    to: '',
    line: 'поле «Согласие на распространение» (consent): поле не заполнено. Заполните его',
  },
  {
    what: 'a consent that was withdrawn',
    file: 'tutors/proverka-t-t.yaml',
    from: 'signedOn: 2026-09-01',
    to: 'signedOn: 2026-09-01\n  withdrawnOn: 2026-09-02',
    line: 'поле «Согласие на распространение» (consent): согласие отозвано 2026-09-02. Удалите запись человека',
  },
  {
    what: 'wrong minutes',
    file: 'tutorials/proverka-tyutorial.mdx',
    from: 'durationMin: 30',
    to: 'durationMin: 45',
    line: 'поле «Длительность, минут» (durationMin): этапы дают 30 минут, а указано 45: исправьте минуты этапов или длительность',
  },
  {
    what: 'a bad date',
    file: 'materials/proverka-material.mdx',
    from: 'publishedOn: 2026-11-20',
    to: 'publishedOn: 2026-02-30',
    line: 'поле «Дата публикации» (publishedOn): нужна существующая дата вида 2026-11-21. Исправьте значение',
  },
])('stops at $what with one line that names file, field and cure', ({ what, file, from, to, line }) => {
  const text = readFileSync(join(good, file), 'utf8');
  const bad = text.replace(from, to);
  expect(bad).not.toBe(text);
  writeFileSync(join(content, file), bad);
  const errors = errorsOfGate();
  // The command says the same; tried once.
  if (what === 'an unknown reference') expect(check()).toEqual({ status: 1, errors });
  writeFileSync(join(content, file), text);
  expect(errors).toHaveLength(1);
  expect(errors[0]?.replaceAll('\u00A0', ' ')).toMatch(new RegExp(`^Ошибка: content/${file}(?::\\d+){0,2} — `));
  expect(errors[0]?.replaceAll('\u00A0', ' ')).toContain(line);
});

it('names every upload that is refused, and lets content:fix mend what can be mended', () => {
  const uploads = join(root, 'tests/fixtures/uploads');
  const expected: Record<string, string> = parse(readFileSync(join(uploads, 'expected.yaml'), 'utf8'));
  const names = (wanted: (code: string) => boolean) =>
    Object.keys(expected).filter((name) => wanted(expected[name] ?? ''));
  cpSync(uploads, join(content, 'media'), { recursive: true, filter: (path) => !path.endsWith('.yaml') });
  const refused = () => check().errors.map((line) => /^Ошибка: content\/media\/([^:]+): .+\. .+$/.exec(line)?.[1]);
  expect([...new Set(refused())].toSorted()).toEqual(names((code) => code !== 'ok').toSorted());

  const { stdout } = run('content-fix.ts');
  const mended = names((code) => code === 'upload-location' || code === 'upload-tail').filter(
    (name) => !name.endsWith('.svg'),
  );
  for (const name of mended) expect(stdout).toContain(`Убрано лишнее: content/media/${name}\n`);
  expect(refused().filter((name) => name && mended.includes(name))).toEqual([]);
  expect(run('content-fix.ts', '--check').stdout).not.toContain('Есть лишнее');
});
