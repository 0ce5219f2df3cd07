import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { filesIn } from '../lib/fixtures.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'centre-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(...words: string[]): { status: number | null; output: string } {
  const env = { ...process.env, CONTENT_DIR: frozenSite.content, NOW: frozenSite.now };
  const made = spawnSync(process.execPath, ['scripts/new-centre.ts', ...words], { cwd: root, env, encoding: 'utf8' });
  return { status: made.status, output: made.stdout + made.stderr };
}
const textsOf = (content: string) =>
  filesIn(content).map(({ path, bytes }) => [path, Buffer.from(bytes).toString('utf8')] as const);
/** Names of people and places of the first centre; as a holder of rights it stays named. */
const traces = /прудовск|луговск|северный берег|аистов|ёжиков|снегирёв|камышов/i;

it('makes a repository with the common content and nothing of the first centre', () => {
  const made = join(folder, 'our');
  const { status, output } = run(made, '--answers', 'tests/fixtures/centres/usolskij-kraj.yaml');
  expect(output).toContain('npm start');
  expect(status).toBe(0);
  const texts = textsOf(join(made, 'content'));
  expect(texts.filter(([path, text]) => traces.test(path + text)).map(([path]) => path)).toEqual([]);
  expect(texts.filter(([path]) => /^(?:tutors|events|teams|institutions|consultations)\//.test(path))).toEqual([]);
  const site = readFileSync(join(made, 'content/settings/site.yaml'), 'utf8');
  expect(site).toMatch(/^name: Тьюторский центр Усолья\nregion: Усольский край\ntimezone: Asia\/Vladivostok$/m);
  expect(existsSync(join(made, 'content/municipalities/verhne-yomskij.yaml'))).toBe(true);
  expect(readFileSync(join(made, 'centre.env'), 'utf8')).toBe(
    'SITE_URL="https://tutor.institut-uchitelya.example"\nCMS_BACKEND="gitlab"\nCMS_REPO="centr/sajt"\nCMS_APP_ID="abc123"\n',
  );
  const git = (...words: string[]) => spawnSync('git', words, { cwd: made, encoding: 'utf8' }).stdout;
  expect(git('status', '--short')).toBe('');
  expect(git('log', '--format=%an')).toBe('Тьюторский центр Усолья\n');
}, 120_000);

describe('leaves nothing and says why', () => {
  const answers = (text: string) => {
    writeFileSync(join(folder, 'answers.yaml'), text);
    return ['--answers', join(folder, 'answers.yaml')];
  };
  mkdirSync(join(folder, 'taken'));
  it.each<[string, string, string[], RegExp]>([
    ['no folder', '', [], /^Назовите папку нового центра/],
    ['a folder that is there', 'taken', [], /такое имя уже есть/],
    ['no answers', 'a', [], /^Спросить некого: назовите файл ответов/],
    ['no such file', 'a', ['--answers', 'net.yaml'], /^Файл не открывается: net\.yaml/],
    ['an unknown field', 'a', answers('settings: {nmae: x}'), /^Ответы, settings: такого поля нет: nmae/],
  ])('%s', (_, name, words, said) => {
    const { status, output } = run(...(name === '' ? [] : [join(folder, name)]), ...words);
    expect(output).toMatch(said);
    expect(status).toBe(1);
    expect(existsSync(join(folder, 'a'))).toBe(false);
  });

  it('a wrong value, with its field', () => {
    const text = 'settings: {name: Ц, region: Р, owner: В, email: нет, colours: {link: "#ffd500"}}';
    const { status, output } = run(join(folder, 'a'), ...answers(text));
    expect(output).toMatch(/«Почта центра» \(email\): нужен адрес почты/);
    expect(output).toMatch(/«Ссылки и кнопки».*контраст 1,4, нужен 4,5\. Возьмите темнее, например #877100/);
    expect(status).toBe(1);
    expect([existsSync(join(folder, 'a')), existsSync(join(folder, 'a.part'))]).toEqual([false, false]);
  }, 120_000);
});
