import { expect, it } from 'vitest';
import { readSite } from '../lib/dist.ts';
import { preloadedAndNeeded } from '../lib/weight.ts';

const site = await readSite();

it('a page names all scripts that it needs: none is asked for only when another has come', async () => {
  const pages = await Promise.all(site.pages.map((page) => preloadedAndNeeded(page, site)));
  for (const { path, named, needed } of pages) expect(named, path).toEqual(needed);
  expect(pages.filter(({ needed }) => needed.length > 3).length).toBeGreaterThan(5);
});
