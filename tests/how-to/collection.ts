import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Checkout } from '../lib/checkout.ts';
import { openSearch } from '../lib/site-search.ts';

const root = join(import.meta.dirname, '../..');

/** What the copy must hold once docs/how-to/add-a-collection.md was carried out in it. */
export function collectionTests(checkout: Pick<Checkout, 'root'>): void {
  const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: checkout.root, encoding: 'utf8' });
  const evaluate = (code: string): unknown => {
    const { stdout, stderr } = run('--input-type=module', '-e', code);
    return JSON.parse(stdout || JSON.stringify(stderr));
  };
  const built = (path: string) => readFileSync(join(checkout.root, 'dist', path), 'utf8');

  it('passes the tests that ask every collection what the site needs of it', () => {
    // They and their settings are no part of a copy.
    for (const name of ['tests', 'vitest.config.ts']) {
      cpSync(join(root, name), join(checkout.root, name), { recursive: true });
    }
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
}
