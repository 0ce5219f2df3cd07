import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distDir, readSite } from '../lib/dist.ts';
import { attribute } from '../lib/html.ts';
import { unaccepted } from '../lib/style-lacks.ts';

const order = ['reset', 'tokens', 'base', 'prose', 'components', 'utilities'];
const folder = join(distDir, 'assets');
const sheets = readdirSync(folder).filter((name) => name.endsWith('.css'));

it('every sheet with cascade layers says their order before anything else', () => {
  expect(sheets.length).toBeGreaterThan(10);
  const wrong = sheets.filter((name) => {
    const css = readFileSync(join(folder, name), 'utf8');
    const named = [...css.matchAll(/@layer ([\w, ]+)/g)].flatMap(([, names = '']) => names.split(/,\s*/));
    const first = [...new Set(named)];
    return first.join() !== order.slice(0, first.length).join();
  });
  expect(wrong).toEqual([]);
});

it('every browser of the baseline reads what is shipped, styles of packages included', () => {
  const lacks = sheets.flatMap((name) =>
    unaccepted(readFileSync(join(folder, name), 'utf8')).map((lack) => `${name}: ${lack}`),
  );
  expect(lacks).toEqual([]);
});

const site = await readSite();
const textOf = (href: string) => readFileSync(join(distDir, href), 'utf8');
const nameOf = (href: string) => href.replace(/^.*\/|\..*$/g, '');

/** The style sheets that the first view of a page waits for. */
const linked = site.pages.map(({ path, html, elements }) => {
  const seen = html.replace(/<noscript>.*?<\/noscript>/gs, '');
  const links = [...seen.matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, href = '']) => href);
  const classes = new Set(elements.flatMap((el) => (attribute(el, 'class') ?? '').split(/\s+/)));
  return { path, links, classes };
});

it('every page has the sheet of all, and at most two more', () => {
  const common = new Set(linked.map(({ links }) => links.filter((href) => nameOf(href) === 'Layout').join()));
  expect([...common]).toEqual([expect.stringMatching(/^\/assets\/Layout\.[\w-]+\.css$/)]);
  expect(linked.filter(({ links }) => links.length > 3)).toEqual([]);
});

it('a page without the sheet of blocks shows none of them', () => {
  const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name));
  const blocks = linked.flatMap(({ links }) => links.filter((href) => nameOf(href) === 'text-blocks'));
  const without = linked.filter(({ links }) => !links.some((href) => blocks.includes(href)));
  expect(new Set(blocks).size).toBe(1);
  expect(without.length).toBeGreaterThan(20);
  // Blocks stand in prose, and a path may end as a class begins.
  const own = [...classesIn(textOf(blocks[0] ?? ''))].filter((name) => !['prose', 'svg'].includes(name));
  expect(own).toEqual(expect.arrayContaining(['callout', 'sheet', 'blank', 'picture', 'contents']));
  const bare = without.flatMap(({ path, classes }) =>
    own.filter((name) => classes.has(name)).map((name) => [path, name]),
  );
  expect(bare).toEqual([]);
});

it('no page waits for the styles of what loads on demand', () => {
  const late = /\.search-dialog\{|::highlight\(tc-search\)/;
  expect(sheets.filter((name) => late.test(textOf(`/assets/${name}`))).length).toBeGreaterThan(1);
  const early = linked.flatMap(({ path, links }) =>
    links.filter((href) => late.test(textOf(href))).map((href) => [path, href]),
  );
  expect(early).toEqual([]);
});
