import type { RequestListener } from 'node:http';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { ChangingSite } from './changing-site.ts';
import { cleanVisits } from './clean-visits.ts';

/** Visits to a copy of the site whose server can really go, for the worker too; every test ends without complaints. */
export function offlineVisits() {
  let site: ChangingSite;
  let isDown = false;
  const { open, now, forgive } = cleanVisits(() => site.origin);

  const plugIn = async (): Promise<void> => {
    await site.plugIn();
    const page = now()?.page;
    // Chromium 150 forgets at a navigation that it plays being offline: then it is not the one to say that this is over.
    const isForgotten = await page?.evaluate(() => navigator.onLine);
    await page?.context().setOffline(false);
    if (isForgotten) await page?.evaluate(() => dispatchEvent(new Event('online')));
    isDown = false;
  };
  beforeAll(async () => {
    site = await ChangingSite.open();
  });
  // The hook that was added last runs first: before the visit is closed.
  afterEach(async () => {
    if (isDown) await plugIn();
  });
  afterAll(() => site.close());
  return {
    site: () => site,
    /** Windows of another locale share no store. */
    open: (path: string, locale: string, prepare?: (page: Page) => Promise<void>): Promise<Page> =>
      open(path, { locale, ...(prepare ? { prepare } : {}) }),
    go: (page: Page, path: string) => page.goto(site.origin + path, { waitUntil: 'networkidle' }),
    scripts: () => now()?.scripts ?? [],
    forgive,
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
    capture: async (answer: RequestListener): Promise<void> => {
      isDown = true;
      await site.capture(answer);
    },
    plugIn,
  };
}

export const heading = (page: Page) => page.locator('h1').textContent();

/** Fonts, colours and pictures of a page, as they come out. */
export const appearanceOf = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const { fontFamily, backgroundColor } = getComputedStyle(document.body);
    return {
      fontFamily,
      backgroundColor,
      width: document.querySelector('h1')?.getBoundingClientRect().height,
      pictures: [...document.images].map(({ naturalWidth }) => naturalWidth),
      fonts: [...document.fonts].filter(({ status }) => status === 'loaded').length,
    };
  });

/** Puts an open page aside and waits for its copy. */
export async function putAside(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'В подборку' }).click();
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

/** The texts of all copies by their addresses. */
export function textsOfCopies(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const cache = await caches.open('tc-kept-1');
    const texts: Record<string, string> = {};
    for (const key of await cache.keys())
      texts[new URL(key.url).pathname] = (await (await cache.match(key))?.text()) ?? '';
    return texts;
  });
}

/** Makes the worker ask for all copies again at the next visit, as after a new build. */
export async function forgetBuild(page: Page): Promise<void> {
  await page.evaluate(async () => (await caches.open('tc-kept-1')).put('/tc-kept/stamp', new Response('drugaya')));
  const session = await page.context().newCDPSession(page);
  await session.send('ServiceWorker.enable');
  // It remembers in its memory that it has looked.
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** How many workers are registered, and what caches there are: nothing is to be left of what is erased. */
export function traces(page: Page): Promise<(string | number)[]> {
  return page.evaluate(async () => [
    (await navigator.serviceWorker.getRegistrations()).length,
    ...(await caches.keys()),
  ]);
}

/** Tells the worker what the list holds, and waits for its answer. */
export function tellWorker(page: Page, paths: readonly string[]): Promise<unknown> {
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
