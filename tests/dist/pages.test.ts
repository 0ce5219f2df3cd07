import { describe, expect, it } from 'vitest';
import { checkFeeds } from '../../scripts/audit/feed-check.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { checkLinks, checkRedirects } from '../../scripts/audit/link-check.ts';
import type { PageRule } from '../../scripts/audit/page-rule.ts';
import { pageRules } from '../../scripts/audit/page-rules.ts';
import { sitePages } from '../../src/domain/search/indexing/site-pages.ts';
import { readSite } from '../lib/dist.ts';
import { attribute, textOf } from '../lib/html.ts';

const site = await readSite();

describe('every public page', () => {
  it.each(Object.entries<PageRule>(pageRules))('keeps the rule: %s', async (_, rule) => {
    const breaches = await Promise.all(
      site.pages.map(async (page) =>
        (await rule(page, site)).map((message) => ({ page: page.path, rule: 'страница', message })),
      ),
    );
    expect(findingLines(breaches.flat())).toEqual([]);
  });

  it.each([...sitePages])('%s is found by the title that it bears', (path, { title }) => {
    const page = site.pages.find((other) => other.path === path);
    const head = page?.elements.find((el) => el.tagName === 'title') ?? never();
    expect(textOf(head)).toMatch(new RegExp(`^${title.replace('?', '\\?')}(?: —|$)`));
  });

  it('has a title of its own', () => {
    const titles = Map.groupBy(site.pages, ({ elements }) =>
      textOf(elements.find((el) => el.tagName === 'title') ?? never()),
    );
    const shared = [...titles].filter(([, pages]) => pages.length > 1);
    expect(shared.map(([title, pages]) => `${title}: ${pages.map(({ path }) => path).join(', ')}`)).toEqual([]);
  });
});

describe('a sheet to print', () => {
  it.each(['/materialy/', '/priemy/', '/tyutorialy/'])('of %s carries the address of its page', (folder) => {
    const printed = site.pages.filter(({ path, html }) => path.startsWith(folder) && html.includes('class="sheet '));
    const unsigned = printed.filter(({ path, html }) => {
      const feet = [...html.matchAll(/<p class="sheet-foot print-only"[^>]*>([^<]*)<\/p><\/section>/g)];
      return feet.length !== html.split('class="sheet ').length - 1 || feet.some(([, foot]) => !foot?.endsWith(path));
    });
    expect(unsigned.map(({ path }) => path)).toEqual([]);
    expect(printed.length).toBeGreaterThan(0);
  });
});

describe('who has read a text', () => {
  const wait = 'Ждёт проверки дефектолога.';
  const signed = 'Проверено: Совет тьюторов Заозёрья, 15 октября 2026 г.';
  const specialist = 'Дефектолог: Дефектолог Методического дома, 16 октября 2026 г.';
  it.each<[path: string, ...notes: string[]]>([
    ['/samoobrazovanie/deti-s-ovz/', wait],
    ['/materialy/nachat-s-opory/', wait],
    ['/materialy/zrimye-opory/', 'Проверено редакцией по источникам 9 ноября 2026 г., ждёт методиста.'],
    ['/materialy/vse-bloki/', 'Совет об ученике с ОВЗ ждёт проверки дефектолога.'],
    ['/samoobrazovanie/rabochij-otklik/', signed],
    ['/tyutorialy/otklik-za-stolom/', signed],
    ['/priemy/vopros-na-vyhode/', signed, specialist],
  ])('%s says so', (path, ...notes) => {
    const html = site.pages.find((page) => page.path === path)?.html.replaceAll('\u00A0', ' ') ?? never();
    for (const note of notes) expect(html).toContain(note);
  });
});

describe('the site as a whole', () => {
  it('has no broken link or anchor', () => {
    const { findings, checked: followed } = checkLinks(site);
    expect(findingLines(findings)).toEqual([]);
    expect(followed).toBeGreaterThan(site.pages.length);
  });

  it('leads old addresses somewhere', async () => {
    const { findings, read } = await checkRedirects(site);
    expect(findingLines(findings)).toEqual([]);
    expect(read).toBeGreaterThan(0);
  });

  it('has feeds, calendars, sitemap, manifest and robots.txt that parse and lead somewhere', async () => {
    const { findings, read } = await checkFeeds(site);
    expect(findingLines(findings)).toEqual([]);
    expect(read).toBeGreaterThan(4);
  });

  it('answers an unknown address with a page that offers search', () => {
    const lost = site.pages.find(({ path }) => path === '/404.html');
    const links = lost?.elements.flatMap((el) => attribute(el, 'href') ?? []);
    expect(links).toContain('/poisk/');
  });
});

function never(): never {
  throw new Error('A page without <title>');
}
