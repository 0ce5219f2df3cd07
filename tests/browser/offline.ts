import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { ChangingSite } from './changing-site.ts';
import { type Visit, visits } from './visit.ts';

/** Visits to a copy of the site whose server can really go, for the worker too; every test ends without complaints. */
export function offlineVisits() {
  let site: ChangingSite;
  let opened: Visit | undefined;
  let isDown = false;
  let forgiven: RegExp | undefined;
  const visit = visits(() => site.origin);

  const plugIn = async (): Promise<void> => {
    await site.plugIn();
    const page = opened?.page;
    // Chromium 150 forgets at a navigation that it plays being offline: then it is not the one to say that this is over.
    const isForgotten = await page?.evaluate(() => navigator.onLine);
    await page?.context().setOffline(false);
    if (isForgotten) await page?.evaluate(() => dispatchEvent(new Event('online')));
    isDown = false;
  };
  beforeAll(async () => {
    site = await ChangingSite.open();
  });
  afterEach(async () => {
    if (isDown) await plugIn();
    const complaints = opened?.complaints.filter((line) => !forgiven?.test(line));
    forgiven = undefined;
    await opened?.close();
    expect(complaints).toEqual([]);
  });
  afterAll(() => site.close());
  return {
    site: () => site,
    /** Windows of another locale share no store. */
    open: async (path: string, locale: string, prepare?: (page: Page) => Promise<void>): Promise<Page> => {
      opened = await visit(path, { locale, ...(prepare ? { prepare } : {}) });
      return opened.page;
    },
    go: (page: Page, path: string) => page.goto(site.origin + path, { waitUntil: 'networkidle' }),
    scripts: () => opened?.scripts ?? [],
    /** Complaints that the test itself brings about. */
    forgive: (lines: RegExp) => {
      forgiven = lines;
    },
    unplug: async (page: Page): Promise<void> => {
      isDown = true;
      await site.unplug();
      await page.context().setOffline(true);
    },
    fallSilent: async (): Promise<void> => {
      isDown = true;
      await site.fallSilent();
    },
    breakDown: async (): Promise<void> => {
      isDown = true;
      await site.fallSilent(502);
    },
    plugIn,
  };
}

export const heading = (page: Page) => page.locator('h1').textContent();

/** Puts an open page aside and waits for its copy. */
export async function putAside(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Отложить' }).click();
  await page.getByText('Откроется и без связи').waitFor();
}

/** The addresses of which there are copies. */
export function copies(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if (!(await caches.has('tc-kept-1'))) return [];
    const cache = await caches.open('tc-kept-1');
    const keys = await cache.keys();
    const answers = await Promise.all(keys.map((key) => cache.match(key)));
    return keys.filter((_, i) => answers[i]?.ok).map(({ url }) => new URL(url).pathname);
  });
}

/** How many workers are registered, and what caches there are: nothing is to be left of what is erased. */
export function traces(page: Page): Promise<(string | number)[]> {
  return page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    ...(await caches.keys()),
  ]);
}

/** Tells the worker what the list holds, and waits for its answer. */
export function told(page: Page, paths: readonly string[]): Promise<unknown> {
  return page.evaluate(
    (list) =>
      new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => done(data);
        navigator.serviceWorker.controller?.postMessage({ list: 'shelf', paths: list }, [port2]);
      }),
    paths,
  );
}
