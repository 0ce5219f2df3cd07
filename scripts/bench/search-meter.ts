import type { Browser, Page } from 'playwright';
import { firstPage } from '../../src/domain/search/types.ts';

// It depends on chance whether the words of a query are in one part of the index or in two, so several first queries
// are measured.
const firstQueries = ['критическое мышление', 'рубрика', 'взаимное посещение уроков'];
const first = 'формирующее оценивание';
const nextQueries = [
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

/**
 * Sums the bytes that a server sends. Worker threads send requests too, and a page's own list of requests does not
 * contain theirs.
 */
export class Meter {
  #bytes = 0;
  paths = /^$/;

  readonly add = (path: string, bytes: number): void => {
    if (this.paths.test(path)) this.#bytes += bytes;
  };

  /** The kB sent since the last call. */
  take(): number {
    const total = this.#bytes;
    this.#bytes = 0;
    return total / 1000;
  }
}

const mean = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const median = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

type Ask = (page: Page, typed: string) => Promise<unknown>;

/** Measures our search on the search page of a site. */
export async function measureOurs(browser: Browser, origin: string, meter: Meter) {
  // All that the search page loads besides itself: its script, the engine, the index.
  meter.paths = /^\/pagefind\/|^\/assets\/.*\.js$/;
  const { page, ...cost } = await measure(browser, origin, meter, async (page, typed) => {
    await page.getByRole('searchbox').fill(typed);
    await page.locator(`.results[data-for="${typed}"]`).waitFor();
  });
  const wait = await medianWait(page);
  await page.close();
  return { ...cost, wait };
}

/** Measures unmodified Pagefind, with as many results as our first page shows. */
export async function measurePlain(browser: Browser, origin: string, meter: Meter) {
  meter.paths = /^\/plain\//;
  const { page, ...cost } = await measure(browser, origin, meter, (page, typed) =>
    page.evaluate(askPlain, { typed, shown: firstPage }),
  );
  await page.close();
  return cost;
}

// Each first query opens a new page; later queries use the last page.
async function measure(browser: Browser, origin: string, meter: Meter, ask: Ask) {
  const cost = async (page: Page, typed: string) => {
    await ask(page, typed);
    await page.waitForLoadState('networkidle');
    return meter.take();
  };
  const open = async () => {
    meter.take();
    const page = await browser.newPage();
    await page.goto(`${origin}/poisk/`, { waitUntil: 'networkidle' });
    return page;
  };
  const came: number[] = [];
  for (const typed of firstQueries) {
    const page = await open();
    came.push(await cost(page, typed));
    await page.close();
  }
  const page = await open();
  came.push(await cost(page, first));
  const next: number[] = [];
  for (const typed of nextQueries) next.push(await cost(page, typed));
  return { page, first: mean(came), next: mean(next) };
}

/** Types queries letter by letter into the search page and returns the median wait in ms after everything is loaded. */
async function medianWait(page: Page): Promise<number> {
  // The first round downloads the parts of the index.
  await typeAll(page);
  return median(await typeAll(page));
}

/** Types queries letter by letter into the search page; gives the wait after each keystroke, in ms. */
export async function typeAll(page: Page): Promise<number[]> {
  const waits: number[] = [];
  for (const typed of keystrokes) waits.push(await page.evaluate(typeAndWait, typed));
  return waits;
}

/** Runs in the page: types a query and measures the time until its results are shown. */
function typeAndWait(typed: string): Promise<number> {
  const input = document.querySelector<HTMLInputElement>('tc-search input');
  const list = document.querySelector<HTMLElement>('.results');
  if (!input || !list) throw new Error('No search on this page');
  return new Promise((done) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      if (list.dataset['for'] !== typed) return;
      observer.disconnect();
      requestAnimationFrame(() => done(performance.now() - start));
    });
    observer.observe(list, { attributes: true });
    input.value = typed;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}

/** Runs in the page: uses Pagefind as its own interface does. */
async function askPlain({ typed, shown: limit }: { typed: string; shown: number }): Promise<void> {
  const address = '/plain/pagefind.js';
  const { search } = await import(/* @vite-ignore */ address);
  const { results } = await search(typed);
  await Promise.all(results.slice(0, limit).map((result: { data(): Promise<unknown> }) => result.data()));
}
