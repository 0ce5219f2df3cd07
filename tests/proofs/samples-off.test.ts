import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFeeds } from '../../scripts/audit/feed-check.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { checkLinks, checkRedirects } from '../../scripts/audit/link-check.ts';
import type { PageRule } from '../../scripts/audit/page-rule.ts';
import { pageRules } from '../../scripts/audit/page-rules.ts';
import { makeCheckout } from '../lib/checkout.ts';
import { readSite, type Site } from '../lib/dist.ts';
import { textOf } from '../lib/html.ts';

// A centre on its first day: no sample is shown, no tutor has signed, no meeting is planned.
const checkout = makeCheckout();
let site: Site;

beforeAll(async () => {
  checkout.edit('content/settings/site.yaml', 'demonstration:', '# demonstration:');
  rmSync(join(checkout.root, 'content/events'), { recursive: true });
  const { code, output } = await checkout.build();
  if (code !== 0) throw new Error(output);
  site = await readSite(join(checkout.root, 'dist'));
}, 300_000);
afterAll(() => checkout.remove());

const mainOf = (path: string) => {
  const main = site.pages.find((page) => page.path === path)?.elements.find(({ tagName }) => tagName === 'main');
  return main ? textOf(main).replaceAll('\u00A0', ' ') : `no page ${path}`;
};

describe('a centre without a tutor and a meeting', () => {
  it.each(Object.entries<PageRule>(pageRules))('keeps the rule: %s', async (_, rule) => {
    const broken = site.pages.map(async (page) =>
      (await rule(page, site)).map((message) => ({ page: page.path, rule: 'страница', message })),
    );
    expect(findingLines((await Promise.all(broken)).flat())).toEqual([]);
  });

  it('leads everywhere', async () => {
    expect(findingLines(checkLinks(site).findings)).toEqual([]);
    expect(findingLines((await checkRedirects(site)).findings)).toEqual([]);
    expect(findingLines((await checkFeeds(site)).findings)).toEqual([]);
  });

  it('shows nothing invented', () => {
    const pages = site.pages.filter(({ html }) => /вымышленный образец|class="invented"/.test(html));
    expect(pages.map(({ path }) => path)).toEqual([]);
    expect(site.pages.length).toBeGreaterThan(80);
  });

  it.each([
    ['/nashi-tyutory/', 'Здесь будут тьюторы'],
    ['/nashi-vstrechi/', 'Здесь будут встречи'],
    ['/nashi-vstrechi/proshedshie/', 'Здесь будет то, что осталось от встреч'],
    ['/konsultatsii/', 'Здесь будут консультации'],
    ['/komandy/prudovskij/', 'В Прудовском районе своих тьюторов на сайте пока нет.'],
    ['/', 'Здесь будут ближайшие встречи'],
  ])('%s says what will be there, and where to turn', (path, words) => {
    expect(mainOf(path)).toContain(words);
    if (path !== '/') expect(mainOf(path)).toContain('напишите в центр');
  });

  it('does not name an owner who has not confirmed it', () => {
    const foot = site.pages[0]?.elements.find(({ tagName }) => tagName === 'footer');
    expect(foot && textOf(foot)).toContain('Сайт готовится: его владелец ещё не назван');
  });
});
