import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { frozenSite } from '../lib/frozen-site.ts';

/** A page opened as a visitor would, with all that went wrong on the way. */
export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, refusals of the content policy, exceptions, failed and foreign requests. */
  readonly complaints: string[];
  /** Requests that could carry something off the page: not a plain GET, with a body, or with a query in the address. */
  readonly sent: readonly string[];
  /** The scripts that the page loaded. */
  readonly scripts: readonly string[];
  close(): Promise<void>;
}

interface VisitOptions extends BrowserContextOptions {
  /** Visits of one device share what the browser stores; so do all that name none and have the same options. */
  readonly device?: string;
  /** Holds fonts back by this many milliseconds, as a slow line does. */
  readonly fontDelay?: number;
  /** What is waited for: `networkidle` is half a second without a request; `load`, the page and its scripts, is usual. */
  readonly waitUntil?: 'commit' | 'load' | 'networkidle';
  /** Whether an error that nobody catches is what the test is about; any other test fails by it. */
  readonly mayThrow?: boolean;
  /** Done to the page before it goes anywhere. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

/** Shares a browser within a test file; gives a function that opens an address of a site in a tab of its own. */
export function visits(
  site = () => inject('origin'),
  start = () => chromium.connect(inject('browser')),
): (path: string, options?: VisitOptions) => Promise<Visit> {
  let browser: Browser;
  const uncaught: string[] = [];
  const contexts = new Map<string, Promise<BrowserContext>>();
  // A window costs more than a tab: visits with the same options share one.
  const contextFor = (device: string, options: BrowserContextOptions): Promise<BrowserContext> => {
    const key = JSON.stringify([device, options]);
    const known = contexts.get(key) ?? openContext(browser, options);
    contexts.set(key, known);
    return known;
  };
  beforeAll(async () => {
    browser = await start();
  });
  afterAll(async () => {
    await browser.close();
  });
  afterEach(() => {
    expect(uncaught.splice(0), 'errors and promises that nobody has caught').toEqual([]);
  });
  return async (path, visitOptions = {}) => {
    const { device = '', fontDelay = 0, waitUntil = 'load', prepare, mayThrow = false, ...options } = visitOptions;
    const origin = site();
    const page = await (await contextFor(device, options)).newPage();
    if (fontDelay > 0) {
      await page.route('**/*.woff2', async (route) => {
        await new Promise((done) => setTimeout(done, fontDelay));
        await route.continue();
      });
    }
    await prepare?.(page);
    const complaints: string[] = [];
    const sent: string[] = [];
    const scripts: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    // Playwright tells so of promises, too.
    page.on('pageerror', (error) => {
      const text = error.stack || error.message;
      // Decap rejects a promise with an object that is no error when it refuses to save a form.
      if (text === 'Object') return;
      complaints.push(`uncaught ${error}`);
      if (!mayThrow) uncaught.push(`${path}: ${text}`);
    });
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText;
      // What was on the way when a page was left is broken off; without scripts Chromium asks for those that a page names
      // beforehand and refuses them itself.
      const isRefused = options.javaScriptEnabled === false && reason === 'csp';
      if (reason !== 'net::ERR_ABORTED' && !isRefused) complaints.push(`${request.url()}: ${reason}`);
    });
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) {
        complaints.push(`foreign request ${request.url()}`);
      }
      const line = `${request.method()} ${request.url()} ${request.postData() ?? ''}`;
      if (/^(?:http|ws)/.test(request.url()) && !/^GET [^?]+ $/.test(line)) sent.push(line);
      if (request.resourceType() === 'script') scripts.push(request.url());
    });
    page.on('websocket', (socket) => sent.push(`WebSocket ${socket.url()}`));
    await page.addInitScript(watch);
    await page.goto(origin + path, { waitUntil });
    return { page, complaints, sent, scripts, close: () => page.close() };
  };
}

/** A window whose clock starts at the moment of the frozen site: no test hangs on the day it runs. */
async function openContext(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  // Where the centre of the frozen site is: elsewhere, meetings say the reader's hour too (meeting-clocks.test.ts).
  const usual = { viewport: { width: 1280, height: 900 }, timezoneId: 'Europe/Moscow' };
  const context = await browser.newContext({ ...usual, ...options });
  // A machine of continuous integration may be three times slower than the usual half a minute is meant for.
  context.setDefaultTimeout(90_000);
  await context.clock.setSystemTime(frozenSite.now);
  return context;
}

/** Runs in the page: tells about refusals of the policy and sums layout shifts. */
function watch(): void {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    console.error(`CSP ${effectiveDirective} ${blockedURI}`);
  });
  const shifts: string[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; sources: { node?: Node }[] })[]) {
      const nodes = entry.sources.map(({ node }) =>
        node instanceof Element ? `${node.tagName} ${node.className}` : node?.nodeName,
      );
      shifts.push(`${entry.value}: ${nodes.join(', ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Scrolls to the end, screen by screen; gives every layout shift since the page opened. */
export async function shiftsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const settled = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight / 2) {
      scrollTo(0, y);
      await settled();
    }
    await new Promise((done) => setTimeout(done, 100));
    return (globalThis as unknown as { shifts: string[] }).shifts;
  });
}
