import { describe, expect, it } from 'vitest';
import { checkFeeds } from '../../scripts/audit/feed-check.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { checkLinks, checkRedirects } from '../../scripts/audit/link-check.ts';
import type { PageRule } from '../../scripts/audit/page-rule.ts';
import { pageRules } from '../../scripts/audit/page-rules.ts';
import { readSite } from '../lib/dist.ts';
import { weigh } from '../lib/weight.ts';

const kB = 1000;
const site = await readSite();
const weights = await weigh(site);

describe('страницы сайта, собранные из content/', () => {
  it.each(Object.entries<PageRule>(pageRules))('правило «%s»', async (_, rule) => {
    const breaches = await Promise.all(
      site.pages.map(async (page) =>
        (await rule(page, site)).map((message) => ({ page: page.path, rule: 'страница', message })),
      ),
    );
    expect(findingLines(breaches.flat())).toEqual([]);
  });

  it('ссылки и якоря ведут на место', () => expect(findingLines(checkLinks(site).findings)).toEqual([]));

  it('старые адреса ведут на место', async () =>
    expect(findingLines((await checkRedirects(site)).findings)).toEqual([]));

  it('ленты, календари и карта сайта читаются', async () =>
    expect(findingLines((await checkFeeds(site)).findings)).toEqual([]));

  it.each([
    ['страница — не тяжелее 35 кБ', /^/, 35 * kB],
    ['материал — не тяжелее 20 кБ', /^\/materialy\/[^/]+\/$/, 20 * kB],
  ])('%s', (_, path, most) => {
    const heavy = weights.filter((page) => path.test(page.path) && page.total > most);
    expect(
      heavy.map(({ path: address, total }) => `${address}: ${total} байт. Разделите запись или сократите её`),
    ).toEqual([]);
  });
});
