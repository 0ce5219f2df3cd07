import { describe, expect, it } from 'vitest';
import { readSite } from '../lib/dist.ts';
import { attribute } from '../lib/html.ts';
import { fontsOf, type Weight, weigh } from '../lib/weight.ts';

const kB = 1000;
const site = await readSite();
const weights = await weigh(site);

function heavier(than: number, measure: keyof Omit<Weight, 'path'>, among = weights): string[] {
  return among.filter((weight) => weight[measure] > than).map((weight) => `${weight.path}: ${weight[measure]}`);
}

describe('the site is born light (brotli)', () => {
  it('keeps every page within 20.3 kB of HTML, CSS and JS', () => {
    expect(weights.length).toBeGreaterThan(50);
    expect(heavier(20.3 * kB, 'total')).toEqual([]);
  });

  // The buttons that print and save a page are 0.8 kB of it.
  it('keeps an ordinary article within 13.2 kB, of which 10 are seen', () => {
    const articles = weights.filter(({ path }) => /^\/materialy\/[^/]+\/$/.test(path));
    expect(articles.length).toBeGreaterThan(5);
    expect(heavier(13.2 * kB, 'total', articles)).toEqual([]);
    expect(articles.filter(({ html, css }) => html + css > 10 * kB)).toEqual([]);
  });

  it('loads at most 7.31 kB of JS before anything is touched', () => {
    expect(heavier(7.31 * kB, 'js')).toEqual([]);
  });

  it('opens the search with two style sheets, three scripts and no font', () => {
    const { elements = [] } = site.pages.find(({ path }) => path === '/poisk/') ?? {};
    const links = elements.filter((el) => el.tagName === 'link' && attribute(el, 'media') !== 'print');
    const named = (rel: string, as?: string) =>
      links.filter((el) => attribute(el, 'rel') === rel && (as === undefined || attribute(el, 'as') === as)).length;
    const scripts = elements.filter((el) => el.tagName === 'script' && attribute(el, 'src') !== undefined);
    // One sheet stands in <noscript>.
    expect(named('stylesheet') - 1).toBe(2);
    expect(named('modulepreload') + scripts.length).toBe(3);
    expect(named('preload', 'font')).toBe(0);
  });

  it('has two font files of at most 42 kB together', async () => {
    const fonts = await fontsOf(site);
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(42 * kB);
  });
});
