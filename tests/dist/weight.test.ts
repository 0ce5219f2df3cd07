import { describe, expect, it } from 'vitest';
import { readSite } from '../lib/dist.ts';
import { fontsOf, type Weight, weigh } from '../lib/weight.ts';

const kB = 1000;
const site = await readSite();
const weights = await weigh(site);

function heavier(than: number, measure: keyof Omit<Weight, 'path'>, among = weights): string[] {
  return among.filter((weight) => weight[measure] > than).map((weight) => `${weight.path}: ${weight[measure]}`);
}

describe('the site is born light (brotli)', () => {
  it('keeps every page within 35 kB of HTML, CSS and JS', () => {
    expect(weights.length).toBeGreaterThan(50);
    expect(heavier(35 * kB, 'total')).toEqual([]);
  });

  it('keeps an ordinary article within 20 kB', () => {
    const articles = weights.filter(({ path }) => /^\/materialy\/[^/]+\/$/.test(path));
    expect(articles.length).toBeGreaterThan(5);
    expect(heavier(20 * kB, 'total', articles)).toEqual([]);
  });

  it('loads at most 8 kB of JS before anything is touched', () => {
    expect(heavier(8 * kB, 'js')).toEqual([]);
  });

  it('has two font files of at most 60 kB together', async () => {
    const fonts = await fontsOf(site);
    expect(fonts).toHaveLength(2);
    expect(fonts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60 * kB);
  });
});
