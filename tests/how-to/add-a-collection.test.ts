import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCheckout } from '../lib/checkout.ts';
import { type GuideBlock, guideBlocks, textOfBlock } from '../lib/guide-blocks.ts';
import { openSearch } from '../lib/site-search.ts';

const root = join(import.meta.dirname, '../..');
const guides = ['add-a-collection', 'pages-of-a-collection'];
const blocks = guides.flatMap((name) => guideBlocks(readFileSync(join(root, `docs/how-to/${name}.md`), 'utf8')));
const checkout = makeCheckout();

/** Does what the guide says: writes its files, puts its import and its name into the list of collections. */
function carryOut({ action, path, lines }: GuideBlock): void {
  const file = join(checkout.root, path);
  if (action === 'file') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, textOfBlock(lines));
    return;
  }
  const [imported = '', named = ''] = lines;
  checkout.edit(path, 'import ', `${imported}\nimport `);
  checkout.edit(path, 'export const collections = {\n', `export const collections = {\n${named}\n`);
}

const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: checkout.root, encoding: 'utf8' });
const evaluate = (code: string): unknown => {
  const { stdout, stderr } = run('--input-type=module', '-e', code);
  return JSON.parse(stdout || JSON.stringify(stderr));
};
const built = (path: string) => readFileSync(join(checkout.root, 'dist', path), 'utf8');

beforeAll(async () => {
  // The checks of the guide's last step need the tests and the settings of the tools.
  for (const name of ['tests', 'vitest.config.ts', 'biome.json']) {
    cpSync(join(root, name), join(checkout.root, name), { recursive: true });
  }
  for (const block of blocks) carryOut(block);
  const entry = blocks.find(({ path }) => path.startsWith('content/'))?.path ?? '';
  checkout.edit(entry, 'status:', 'redirectFrom: [/opyt/rol/]\nreviewDue: 2026-11-01\naddress: po-rolyam\nstatus:');
  const { code, output } = await checkout.build();
  expect(output).not.toContain('content/practices/');
  expect(code, output.slice(-2000)).toBe(0);
}, 600_000);
afterAll(() => checkout.remove());

it('takes three places and a first entry', () => {
  expect(blocks.map(({ action, path }) => `${action} ${path}`)).toEqual([
    'file src/domain/schemas/practice.ts',
    'insert src/domain/schemas/index.ts',
    'file content/practices/chitaem-vsluh.mdx',
    'file src/pages/praktiki/index.astro',
    'file src/pages/praktiki/[id].astro',
  ]);
});

it('has types that hold', () => {
  const { status, stdout } = run('node_modules/astro/bin/astro.mjs', 'check', '--minimumFailingSeverity', 'hint');
  expect(stdout).toContain('0 errors');
  expect(status).toBe(0);
}, 600_000);

it('is written as the style of the code asks', () => {
  const files = blocks.map(({ path }) => path).filter((path) => path.startsWith('src/'));
  run(
    'node_modules/@biomejs/biome/bin/biome',
    'check',
    '--vcs-enabled=false',
    '--write',
    'src/domain/schemas/index.ts',
  );
  const { status, stderr } = run('node_modules/@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', ...files);
  expect(status, stderr).toBe(0);
});

it('passes the tests that ask every collection what the site needs of it', () => {
  const tests = ['src/domain/schemas/collections.test.ts', 'src/domain/editor/forms/config.test.ts'];
  const { status, stdout } = run('node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...tests, '-u');
  expect(status, stdout).toBe(0);
}, 120_000);

it('gives the list a page, a place in the menu and a card of the entry', () => {
  const page = built('praktiki/index.html');
  expect(page).toContain('<h1>Практики</h1>');
  expect(page).toContain('href="/praktiki/po-rolyam/"');
  expect(built('priemy/index.html')).toContain('<a href="/praktiki/">Практики</a>');
});

it('gives the entry a page with its way back', () => {
  const page = built('praktiki/po-rolyam/index.html');
  expect(page).toContain('Второй класс, двадцать минут, одна сказка.');
  expect(page).toMatch(/<a href="\/praktiki\/"[^>]*>Практики<\/a>/);
});

it.each(['opyt/rol', 'praktiki/chitaem-vsluh'])('leads on from its former address /%s/', (former) => {
  expect(built('_redirects')).toContain(`/${former}/ /praktiki/po-rolyam/ 301!`);
  expect(built(`${former}/index.html`)).toContain('href="/praktiki/po-rolyam/"');
});

it('tells search engines of both pages', () => {
  const sitemap = built('sitemap-0.xml');
  for (const path of ['/praktiki/', '/praktiki/po-rolyam/']) expect(sitemap).toContain(`${path}</loc>`);
});

it.each([
  ['читаем вслух по ролям', '/praktiki/po-rolyam/', 'Практики'],
  ['опыт учителей', '/praktiki/', 'Разделы'],
])('is found by «%s»', async (query, url, section) => {
  const search = await openSearch(join(checkout.root, 'dist'));
  expect((await search.ask(query)).hits[0]).toMatchObject({ url, section });
});

it('has a form in the editor', () => {
  const forms = evaluate(`
    import { cmsConfig } from './src/domain/editor/forms/config.ts';
    const { collections } = cmsConfig({ backend: {}, site: '', hasReview: false, start: {} });
    console.log(JSON.stringify(collections.find(({ name }) => name === 'practices')));`);
  expect(forms).toMatchObject({ label: 'Практики', folder: 'content/practices', extension: 'mdx' });
  expect(built('admin/zapisi.json')).toContain('"practices/chitaem-vsluh":{"title":"Читаем вслух по ролям"');
});

it('has a preview in the editor', () => {
  const preview = evaluate(`
    import { parseMarkdown as parse } from './src/adapters/parse-markdown.ts';
    import { previewHost, previewOfEntry } from './src/domain/editor/preview/preview.ts';
    const host = previewHost({ cards: { techniques: {}, materials: {} }, entries: {}, terms: [] });
    const { html } = previewOfEntry('practices', { title: 'Читаем', body: 'Второй класс.' }, { parse, host });
    console.log(JSON.stringify(html));`);
  expect(preview).toContain('<h1>Читаем</h1>');
  expect(preview).toContain('<p>Второй класс.</p>');
});

it('stands in the page of content health when its review is due', () => {
  expect(built('admin/sostoyanie/index.html')).toContain('/admin/#/collections/practices/entries/chitaem-vsluh');
});
