import { globSync } from 'node:fs';
import { expect, it } from 'vitest';
import { pagePerTemplate } from '../../scripts/audit/templates.ts';
import { readSite } from '../lib/dist.ts';

/** The routes of `src/pages` that make pages for readers; first those that begin with more words of their own. */
const routes = globSync('src/pages/**/*.astro')
  .map((file) => file.replace(/^src\/pages\/|(?:index)?\.astro$/g, ''))
  .filter((route) => !route.startsWith('admin/'))
  .sort((a, b) => ownLength(b) - ownLength(a) || Number(a.includes('...')) - Number(b.includes('...')));

/** How much of a route stands before its first blank; all of a route without blanks counts for more than any other. */
function ownLength(route: string): number {
  return route.includes('[') ? route.indexOf('[') : 1000;
}

function routeOf(path: string): string | undefined {
  return routes.find((route) => {
    const pattern = route.replace(/\[\.\.\.\w+\]/g, '.*').replace(/\[\w+\]/g, '[^/]+');
    return new RegExp(`^/${pattern}(?:\\.html)?/?$`).test(path);
  });
}

it('the pages that stand for all templates are of all routes', async () => {
  const chosen = pagePerTemplate((await readSite()).pages).map(({ path }) => path);
  const seen = new Set(chosen.map(routeOf));
  expect(routes.length).toBeGreaterThan(25);
  expect(chosen.filter((path) => routeOf(path) === undefined)).toEqual([]);
  expect(routes.filter((route) => !seen.has(route))).toEqual([]);
});
