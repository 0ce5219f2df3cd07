import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { giveBase } from '../../src/adapters/give-base.ts';
import { filesIn } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';
import { material, settings, topic, tutor } from '../lib/gate-pass.ts';

const room = mkdtempSync(join(tmpdir(), 'base-'));
afterAll(() => rmSync(room, { recursive: true }));
const picture = readFileSync(
  join(frozenSite.content, filesIn(frozenSite.content).find(({ path }) => path.endsWith('.svg'))?.path ?? ''),
);

function write(centre: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(room, centre, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
const read = (path: string) => readFileSync(join(room, path), 'utf8');
const state = (folder: string) =>
  filesIn(join(room, folder)).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('latin1')] as const);

function run(centre: string, script: string, ...words: string[]): { status: number | null; output: string } {
  const env = { ...process.env, CONTENT_DIR: join(room, centre, 'content') };
  const file = join(import.meta.dirname, `../../scripts/${script}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...words], { env, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}
const git = (...words: string[]) => {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.ru'];
  const { status, stderr } = spawnSync('git', [...who, ...words], { cwd: join(room, 'source'), encoding: 'utf8' });
  expect(status, stderr).toBe(0);
};

write('source/content', {
  'settings/site.yaml': settings('demonstration: Демонстрация для проверки\n'),
  'tutors/elkina-m.yaml': tutor(''),
  'municipalities/rajon.yaml':
    'name: Ёлкинский\nnameGenitive: Ёлкинского района\ntype: муниципальный район\nstatus: опубликовано\n',
  'topics/tema.mdx': topic('owner: Отдел\n'),
  'materials/obshchij.mdx': material(
    'municipality: rajon\nredirectFrom: [/index.php/ru/staryj]\n',
    'Первый.\n\nВторой.\n\n![Лист](media/list.svg)',
  ),
  'materials/pro-svoih.mdx': material('', 'Спросите Марию Ёлкину.'),
  'materials/zakryt.mdx': material('').replace('CC BY 4.0', 'Собственность организации'),
  'materials/primer.mdx': material('sample: true\n'),
  'materials/chernovik.mdx': material('').replace('опубликовано', 'черновик'),
  'materials/oshibka.mdx': material('').replace('goal: Цель\n', ''),
  'media/list.svg': picture,
});
git('init', '--quiet', '.');
git('add', '.');
git('commit', '--quiet', '-m', 'x');
write('centre/content', { 'settings/site.yaml': settings('').replace('Центр', 'Другой') });
const address = `file://${join(room, 'source')}`;

it('a centre takes the common part of another by git, changes it, takes the next one, and takes that back', () => {
  const first = run('centre', 'update-base', address);
  expect(first.status, first.output).toBe(0);
  expect(first.output).toMatch(
    /Пришли впервые: 3\n {2}content\/materials\/obshchij\.mdx\n {2}content\/topics\/tema\.mdx\n {2}content\/media\/list\.svg/,
  );
  for (const reason of [
    /pro-svoih\.mdx — назван тьютор/,
    /zakryt\.mdx — лицензия/,
    /primer\.mdx — это вымышленный пример/,
  ])
    expect(first.output).toMatch(reason);
  const taken = read('centre/content/materials/obshchij.mdx');
  expect(taken).not.toMatch(/rajon|index\.php/);
  expect(read('centre/content/topics/tema.mdx')).not.toContain('Отдел');
  expect(read('centre/content/.base/base.yaml')).toContain(address);

  write('centre/content', { 'materials/obshchij.mdx': taken.replace('Первый', 'Наш') });
  const before = state('centre/content');
  write('source/content', {
    'materials/obshchij.mdx': material('', 'Первый.\n\nНовый второй.\n\n![Лист](media/list.svg)'),
  });
  git('commit', '--quiet', '-am', 'y');
  const second = run('centre', 'update-base');
  expect(second.output).toContain(
    'Изменения базы внесены, ваши остались: 1\n  content/materials/obshchij.mdx («Текст»)',
  );
  expect(read('centre/content/materials/obshchij.mdx')).toMatch(/Наш\.\n\nНовый второй\./);
  const after = state('centre/content');
  const again = run('centre', 'update-base', '--dry-run');
  expect(again.output).toMatch(/Менять нечего\.[\s\S]*Ничего не записано: это проба/);
  expect(state('centre/content')).toEqual(after);

  const undone = run('centre', 'update-base', '--undo');
  expect(undone.status, undone.output).toBe(0);
  const withoutUndo = before.filter(([path]) => !path.startsWith('.base/undo/'));
  expect(state('centre/content')).toEqual(withoutUndo);
});

it('makes a base that others are given; a bad entry in it is named and left out', async () => {
  const made = run('source', 'make-base', join(room, 'base'), '--version', '7');
  expect(made.output).toMatch(/Не вошло: content\/materials\/zakryt\.mdx — .+\nЗаписей: 2, файлов: 1\. Версия 7/s);
  write('base', {
    'materials/plohoj.mdx': material('', '<script>alert(1)</script>').replace('teacherTime: 5', 'teacherTime: пять'),
    'tutors/chuzhoj.yaml': tutor(''),
  });
  const { upstream } = await giveBase(join(room, 'base'), join(room, 'third/content'), { version: '' });
  expect(upstream.version).toBe('7');
  expect(Object.fromEntries(upstream.refused)).toEqual({
    'materials/plohoj.mdx': expect.stringContaining('здесь нужно целое число'),
    'tutors/chuzhoj.yaml': 'записи этого раздела у каждого центра свои',
  });
  const own = state('third/content').filter(([path]) => !path.startsWith('.base/'));
  expect(own.map(([path]) => path)).toEqual(['materials/obshchij.mdx', 'media/list.svg', 'topics/tema.mdx']);
});

it('offers own entries, and names those that may not leave', () => {
  const words = 'Пробовали учителя Елкинского района.\n\n![Лист](media/list.svg)';
  write('source/content', { 'materials/obshchij.mdx': material('', words) });
  const { status, output } = run(
    'source',
    'offer',
    'materials/obshchij',
    'materials/zakryt',
    'materials/net',
    'materials/chernovik',
    'materials/oshibka',
    '--to',
    join(room, 'offer'),
  );
  expect(status).toBe(1);
  expect(output).toContain('Предложено: materials/obshchij.mdx');
  expect(output).toMatch(/Нельзя: materials\/zakryt\.mdx — лицензия .+ не разрешает/);
  expect(output).toContain('Нельзя: materials/net — такой записи нет');
  expect(output).toContain('Нельзя: materials/chernovik — на сайте этой записи нет');
  expect(output).toMatch(/Нельзя: materials\/oshibka — в записи ошибка: .*«Цель»/);
  expect(output).toContain('Проверьте: materials/obshchij.mdx — названо «Ёлкинского района»');
  expect(state('offer').map(([path]) => path)).toEqual(['materials/obshchij.mdx', 'media/list.svg']);
});
