import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, it } from 'vitest';
import { type PageThread, pagesAhead, startPageThread } from './page-thread.ts';

// What Astro bundles, in short: an app that makes one route, as its address asks.
const code = `
const picture = (name) => globalThis.astroAsset.addStaticImage({ src: name }, ['src'], '/files/' + name);
const first = picture('first');
let internals, options;
export const app = {
  manifest: { routes: [{ routeData: { route: '/[id]', component: 'id.astro', isIt: true } }] },
  logger: {},
  setInternals(given) { internals = given; },
  setOptions(given) { options = given; },
  async render(request, { routeData }) {
    const { pathname } = new URL(request.url);
    if (pathname === '/end/') process.exit(3);
    if (pathname === '/bad/') throw new Error('bad page');
    if (!routeData?.isIt) throw new Error('no route');
    globalThis.astroAsset.referencedImages.add('/files' + pathname);
    const styles = internals.pagesByKeys.get('key').styles.join() + options.settings.scripts.join();
    return new Response(pathname + ' ' + first + ' ' + picture(pathname) + ' ' + styles, {
      status: 404, headers: { 'content-type': 'text/html' },
    });
  },
};`;

const folder = mkdtempSync(join(tmpdir(), 'page-thread-'));
const route = { route: '/[id]', component: 'id.astro' };
let thread: PageThread;
let asked: string[];
let failures: string[];

beforeEach(() => {
  const file = join(folder, 'entry.mjs');
  writeFileSync(file, code);
  asked = [];
  failures = [];
  globalThis.astroAsset = {
    referencedImages: new Set(),
    addStaticImage: ({ src }, _, file) => {
      asked.push(`${String(src)} of ${file}`);
      return `/assets/${asked.length}.webp`;
    },
  };
  const pages = new Map([['key', { styles: ['a.css'] }]]);
  thread = startPageThread({ entry: pathToFileURL(file).href, pages, scripts: ['b.js'] }, (error) =>
    failures.push(String(error)),
  );
});
afterEach(() => thread.end());
afterAll(() => rmSync(folder, { recursive: true }));

const make = (id: string) => thread.make({ url: `http://localhost/${id}/`, ...route });

it('a page has the styles of its route, and the addresses that this thread gives to its pictures', async () => {
  const [first, second] = await Promise.all([make('one'), make('two')]);
  expect(first?.status).toBe(404);
  expect(first?.headers.get('content-type')).toBe('text/html');
  expect(await first?.text()).toBe('/one/ /assets/1.webp /assets/2.webp a.cssb.js');
  // The first of them was asked for with the page before.
  expect(await second?.text()).toBe('/two/ /assets/1.webp /assets/3.webp a.cssb.js');
  expect(asked).toEqual(['first of /files/first', '/one/ of /files//one/', '/two/ of /files//two/']);
  expect([...(globalThis.astroAsset.referencedImages ?? [])]).toEqual(['/files/one/', '/files/two/']);
});

it('who ends a thread is not told that it has ended', async () => {
  await make('one');
  await thread.end();
  expect(failures).toEqual([]);
});

it('says why a page can’t be made, and makes the next one', async () => {
  await expect(make('bad')).rejects.toThrow('bad page');
  await expect(thread.make({ ...route, url: 'http://localhost/other/', component: 'other' })).rejects.toThrow(
    'no route',
  );
  expect((await make('next')).status).toBe(404);
});

it('takes so many pages at a time; when it ends, all fail that it has, and it takes no more', async () => {
  const made = ['end', ...Array.from({ length: pagesAhead - 1 }, () => 'more')].map(make);
  expect(thread.isFree()).toBe(false);
  const results = await Promise.allSettled(made);
  expect(results.map(({ status }) => status)).toEqual(made.map(() => 'rejected'));
  expect(thread.isFree()).toBe(false);
  await expect(make('after')).rejects.toThrow();
  expect(failures).toEqual(['Error: The thread of pages ended with 3']);
});
