import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { frozenSite } from '../lib/frozen-site.ts';

const folder = mkdtempSync(join(tmpdir(), 'moving-'));
const content = join(folder, 'content');
cpSync(frozenSite.content, content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

function run(script: string, ...words: string[]): { status: number | null; output: string } {
  const path = join(import.meta.dirname, `../../scripts/${script}.ts`);
  const env = { ...process.env, CONTENT_DIR: content };
  const { status, stdout, stderr } = spawnSync(process.execPath, [path, ...words], {
    cwd: folder,
    env,
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}

it('rows of a table become drafts', () => {
  const table = join(folder, 'spisok.csv');
  writeFileSync(table, '\uFEFFФИО;Стаж\r\nОрлова Вера Ильинична;5\r\n');
  const first = run('import', '--tutors', table);
  expect(first.output).toContain('Не перенесено: столбец «Стаж» не понят');
  expect(first.status).toBe(1);
  expect(readFileSync(join(content, 'tutors/orlova-v-i.yaml'), 'utf8')).toContain('status: черновик');
});

it('old addresses are suggested, and added when confirmed', () => {
  writeFileSync(join(folder, 'staroe.txt'), 'https://old.example/ru/nashi-tyutory\n');
  expect(run('old-addresses', 'staroe.txt').output).toContain('с предложением: 1');
  const table = join(folder, 'starye-adresa.csv');
  const settings = join(content, 'settings/site.yaml');
  const before = readFileSync(settings, 'utf8');
  writeFileSync(table, readFileSync(table, 'utf8').replace(/""\r\n$/, '"да"\r\n'));
  expect(run('old-addresses', '--apply', table).output).toContain('Добавлено перенаправлений: 1');
  expect(readFileSync(settings, 'utf8')).toBe(`${before}  - from: /ru/nashi-tyutory\n    to: /nashi-tyutory/\n`);
});

it('a consent is printed once into a file', () => {
  expect(run('consent', 'aistova-v-g')).toMatchObject({ status: 0, output: expect.stringContaining('распечатайте') });
  expect(existsSync(join(folder, 'soglasie-aistova-v-g.html'))).toBe(true);
  expect(run('consent', 'aistova-v-g')).toMatchObject({ status: 1, output: expect.stringContaining('файл уже есть') });
});
