import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { findSeen, mustSee, type Seen, type Tab, type TabOptions } from './tab.ts';

/** A request through the worker whose page was left before the answer: it has no address any more. */
const ofNoPage = /Failed to load ‘’\. A ServiceWorker intercepted/;

/** Opens a window of the system's Firefox. Playwright drives only a Firefox of its own making. */
export async function openFirefox(executablePath: string, { dark, downloads }: TabOptions): Promise<Tab> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    extraPrefsFirefox: {
      // Zero is dark, one is light: it asks no desktop.
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'browser.download.dir': downloads,
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
    },
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const complaints: string[] = [];
  const note = (line: string) => {
    if (!ofNoPage.test(line)) complaints.push(line);
  };
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) note(message.text());
  });
  page.on('pageerror', (error) => note(String(error)));
  await page.setViewport({ width: 1280, height: 900 });
  const find = async (what: Seen, isField: boolean) => {
    const handle = await page.evaluateHandle(findSeen, { ...what, isField });
    return mustSee(handle.asElement() as ElementHandle<HTMLElement> | null, what);
  };
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    run: <A, R>(inPage: (given: A) => R | Promise<R>, given?: A) =>
      page.evaluate(inPage as (given: unknown) => R | Promise<R>, given) as Promise<R>,
    click: async (what) => (await find(what, false)).click(),
    type: async (what, text) => {
      await (await find(what, true)).focus();
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key),
    resize: (size) => page.setViewport(size),
    screenshot: async () => Buffer.from(await page.screenshot()),
    downloads,
    complaints,
    close: () => browser.close(),
  };
}
