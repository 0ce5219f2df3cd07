import { join } from 'node:path';
import { chromium, type LaunchOptions } from 'playwright';
import { findSeen, mustSee, type Seen, type Tab, type TabOptions } from './tab.ts';

/** Opens a window of a Chromium, today's or that of 2023: Playwright drives both. */
export async function openChromium(launch: LaunchOptions, { dark, downloads }: TabOptions): Promise<Tab> {
  const browser = await chromium.launch(launch);
  const page = await browser.newPage({ colorScheme: dark ? 'dark' : 'light', viewport: { width: 1280, height: 900 } });
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('download', (download) => {
    // A window that is closed meanwhile keeps nothing.
    download.saveAs(join(downloads, download.suggestedFilename())).catch(() => undefined);
  });
  const find = async (what: Seen, isField: boolean) =>
    mustSee((await page.evaluateHandle(findSeen, { ...what, isField })).asElement(), what);
  return {
    goto: async (address) => {
      await page.goto(address);
    },
    run: <A, R>(inPage: (given: A) => R | Promise<R>, given?: A) =>
      page.evaluate(inPage as (given: unknown) => R | Promise<R>, given),
    click: async (what) => (await find(what, false)).click(),
    type: async (what, text) => {
      await (await find(what, true)).focus();
      await page.keyboard.type(text);
    },
    press: (key) => page.keyboard.press(key),
    resize: (size) => page.setViewportSize(size),
    screenshot: () => page.screenshot(),
    downloads,
    complaints,
    close: () => browser.close(),
  };
}
