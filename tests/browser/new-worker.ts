import { setTimeout as sleep } from 'node:timers/promises';
import { errors, type Page } from 'playwright';

/**
 * Visits an address in one tab after another until the worker of a new build has done its work; gives the last tab.
 * Chromium lets it begin a moment after a visit, at times only at the next one, and under Playwright that one may wait
 * for ever (docs/offline.md).
 */
export async function visitUntil(
  open: () => Promise<Page>,
  address: string,
  isDone: (page: Page) => Promise<boolean>,
): Promise<Page> {
  for (let turn = 0; turn < 9; turn += 1) {
    const page = await open();
    const arrived = await page.goto(address, { timeout: 10_000 }).catch((error: Error) => error);
    if (arrived instanceof Error && !(arrived instanceof errors.TimeoutError)) throw arrived;
    for (const end = Date.now() + 4_000; !(arrived instanceof Error) && Date.now() < end; await sleep(100)) {
      if (await isDone(page)) return page;
    }
    await page.close();
    await sleep(1_000);
  }
  throw new Error('The worker of the new build has not come');
}
