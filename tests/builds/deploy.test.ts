import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'deploy-'));
const [bare, editor, home] = [join(folder, 'bare'), join(folder, 'editor'), join(folder, 'home')];
/** A site in one file: its build copies the text, and fails or makes nothing when told so. */
const builder = `const { readFileSync, writeFileSync } = require('node:fs');
const text = readFileSync('text', 'utf8');
const folder = process.argv[process.argv.indexOf('--outDir') + 1];
if (text === 'broken') { writeFileSync(folder + '/half.html', text); process.exit(1); }
if (text !== 'empty') writeFileSync(folder + '/index.html', text);`;

function git(cwd: string, ...args: string[]): void {
  const who = ['-c', 'user.name=T', '-c', 'user.email=t@example.ru', '-c', 'init.defaultBranch=main'];
  const { status, stderr } = spawnSync('git', [...who, ...args], { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function publish(text: string, ...commitOptions: string[]): void {
  writeFileSync(join(editor, 'text'), text);
  git(editor, 'add', '.');
  git(editor, 'commit', '--quiet', '-m', text, ...commitOptions);
  git(editor, 'push', '--quiet', '--force', 'origin', 'HEAD');
}

function deploy(): { code: number | null; output: string } {
  const script = join(import.meta.dirname, '../../scripts/deploy.ts');
  // Releases are named by time, and TEST_CLOCK starts anew in each process: two could get one name.
  const env = { ...process.env, TEST_CLOCK: undefined };
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, home], { encoding: 'utf8', env });
  return { code: status, output: stdout + stderr };
}

const served = () => readFileSync(join(home, 'site/index.html'), 'utf8');
const releases = () => readdirSync(join(home, 'releases'));

beforeAll(() => {
  git(folder, 'init', '--quiet', '--bare', bare);
  git(folder, 'clone', '--quiet', bare, editor);
  writeFileSync(join(editor, 'package.json'), JSON.stringify({ scripts: { build: 'node build.cjs' } }));
  writeFileSync(join(editor, 'build.cjs'), builder);
  publish('one');
  git(folder, 'clone', '--quiet', bare, join(home, 'source'));
});

afterAll(() => rmSync(folder, { recursive: true }));

it('serves the newest commit through a link', () => {
  expect(deploy()).toMatchObject({ code: 0 });
  expect(served()).toBe('one');
  expect(lstatSync(join(home, 'site')).isSymbolicLink()).toBe(true);
  publish('two');
  expect(deploy()).toMatchObject({ code: 0 });
  expect(served()).toBe('two');
  expect(releases()).toHaveLength(2);
});

it('builds a commit once a day', () => {
  const before = releases();
  expect(deploy()).toEqual({ code: 0, output: 'Сегодня эта версия уже собрана.\n' });
  expect(releases()).toEqual(before);
  const note = join(home, 'built');
  writeFileSync(note, readFileSync(note, 'utf8').replace(/ .*/, ' 2020-1-1'));
  expect(deploy().output).toContain('На сайте');
  expect(releases()).toHaveLength(3);
});

it.each(['broken', 'empty'])('keeps the old site when the build is %s, and tries again', (text) => {
  const before = releases();
  publish(text);
  for (const _ of [1, 2]) {
    const { code, output } = deploy();
    expect(code).toBe(1);
    expect(output).toContain('на сайте осталось прежнее');
  }
  expect(served()).toBe('two');
  expect(releases()).toEqual(before);
});

it('follows a history that was rewritten, and keeps three releases', () => {
  publish('three', '--amend');
  expect(deploy()).toMatchObject({ code: 0 });
  expect(served()).toBe('three');
  expect(releases()).toHaveLength(3);
  expect(existsSync(join(home, 'site.new'))).toBe(false);
});

it('says what is missing', () => {
  rmSync(join(home, 'source'), { recursive: true });
  expect(deploy()).toMatchObject({ code: 1, output: expect.stringContaining('npm run deploy --') as unknown });
});
