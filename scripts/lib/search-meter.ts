import type { Browser, Page } from 'playwright-core';
import { firstPage } from '../../src/domain/search/types.ts';

const first = 'формирующее оценивание';
const following = [
  'смысловое чтение',
  'билет на выход',
  'овз',
  'тютор',
  'обратная связь ученику',
  'rkfcnth',
  'критерии',
  'работа в парах',
];
const keystrokes = [
  'к',
  'кр',
  'кри',
  'крит',
  'крите',
  'критер',
  'критери',
  'критерии',
  'критерии в',
  'критерии вм',
  'критерии вме',
  'критерии вмест',
  'критерии вместе',
];

/** Sums what a server sends; worker threads ask it too, and a page's own list of requests does not show theirs. */
export class Meter {
  #bytes = 0;
  paths = /^$/;

  readonly hear = (path: string, bytes: number): void => {
    if (this.paths.test(path)) this.#bytes += bytes;
  };

  /** The kB sent since the last call. */
  take(): number {
    const since = this.#bytes;
    this.#bytes = 0;
    return since / 1000;
  }
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What our search costs on the search page of this site. */
export async function measureOurs(browser: Browser, origin: string, meter: Meter) {
  const page = await browser.newPage();
  // Everything that the search page brings besides the page itself: its script, the engine, the index.
  meter.paths = /^\/pagefind\/|^\/assets\/.*\.js$/;
  await page.goto(`${origin}/poisk/`, { waitUntil: 'networkidle' });
  const ask = async (typed: string) => {
    await page.getByRole('searchbox').fill(typed);
    await page.locator('.results[data-for]').waitFor();
    await page.locator(`.results[data-for="${typed}"]`).waitFor();
    await page.waitForLoadState('networkidle');
    return meter.take();
  };
  const cost = await ask(first);
  const next: number[] = [];
  for (const typed of following) next.push(await ask(typed));
  const wait = await medianWait(page);
  await page.close();
  return { first: cost, next: mean(next), wait };
}

/** Types a query letter by letter into the search page; gives the median wait for results, ms, once all is loaded. */
export async function medianWait(page: Page): Promise<number> {
  const waits: number[] = [];
  // The first round brings the parts of the index to the device.
  for (const round of ['loading', 'loaded']) {
    for (const typed of keystrokes) {
      const wait = await page.evaluate(typeAndWait, typed);
      if (round === 'loaded') waits.push(wait);
    }
  }
  return median(waits);
}

/** Runs in the page: types a query and tells how long its results took to stand there. */
function typeAndWait(typed: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('tc-search input');
  const list = document.querySelector<HTMLElement>('.results');
  if (!input || !list) throw new Error('No search on this page');
  return new Promise((done) => {
    const began = performance.now();
    const watch = new MutationObserver(() => {
      if (list.dataset['for'] !== typed) return;
      watch.disconnect();
      requestAnimationFrame(() => done(performance.now() - began));
    });
    watch.observe(list, { attributes: true });
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** What Pagefind as it comes costs, asked for as many lines as our first page shows. */
export async function measurePlain(browser: Browser, origin: string, meter: Meter) {
  const page = await browser.newPage();
  meter.paths = /^\/plain\//;
  await page.goto(`${origin}/poisk/`, { waitUntil: 'networkidle' });
  const ask = async (typed: string) => {
    await page.evaluate(askPlain, { typed, shown: firstPage });
    await page.waitForLoadState('networkidle');
    return meter.take();
  };
  const cost = await ask(first);
  const next: number[] = [];
  for (const typed of following) next.push(await ask(typed));
  await page.close();
  return { first: cost, next: mean(next) };
}

/** Runs in the page: asks Pagefind as its own interface does. */
async function askPlain({ typed, shown: many }: { typed: string; shown: number }): Promise<void> {
  const address = '/plain/pagefind.js';
  const { search } = await import(/* @vite-ignore */ address);
  const { results } = await search(typed);
  await Promise.all(results.slice(0, many).map((result: { data(): Promise<unknown> }) => result.data()));
}
