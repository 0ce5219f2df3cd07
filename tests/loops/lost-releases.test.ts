import { chromium, type Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { distance, type LostChunk } from '../browser/lost-chunk.ts';
import { lostOfDiagnostic } from '../browser/lost-chunks-diagnostic.ts';
import { lostOfPlan } from '../browser/lost-chunks-plan.ts';
import { lostOfRest } from '../browser/lost-chunks-rest.ts';
import { lostOfSheets } from '../browser/lost-chunks-sheets.ts';
import { putAside } from '../browser/offline.ts';
import { type Visit, visits } from '../browser/visit.ts';
import { type ServedReleases, serveReleases } from '../tabs/served-releases.ts';

// Every import() of the code, asked for by a tab of two releases ago and by one of three: with the worker of kept pages
// between it and nginx, and without.
const chunks = [...lostOfPlan, ...lostOfSheets, ...lostOfDiagnostic, ...lostOfRest];
const viewport = { width: 390, height: 700 };
let served: ServedReleases;
let count = 0;
beforeAll(async () => {
  served = await serveReleases();
});
const visit = visits(
  () => served.origin,
  async () => {
    const options = await findBrowser();
    return chromium.launch({ ...options, args: [...(options?.args ?? []), ...served.browserArgs] });
  },
);
afterAll(() => served.stop());

/** Opens the page of a row on a device of its own. */
async function openTab(row: LostChunk, hasWorker: boolean): Promise<Visit> {
  count += 1;
  const device = String(count);
  if (hasWorker) {
    const { page, close } = await visit('/priemy/geksagon/', { device, viewport });
    await putAside(page);
    await close();
  }
  const prepare = row.first && ((page: Page) => page.addInitScript(row.first as () => void));
  const opened = await visit(row.path, { device, viewport, ...(prepare ? { prepare } : {}) });
  await row.before?.(opened.page);
  return opened;
}

async function hasTyped(row: LostChunk, page: Page): Promise<void> {
  const [control, text] = row.typed?.(page) ?? [];
  if (control) await expect.poll(() => control.inputValue()).toBe(text);
}

/** What a kept page may ask for is in its copy, and the worker gives it to every page of the same release. */
const ofKeptPages = /dialog|toggle-page|engine|fuse|gunzip/;

const told = /status of 404|^Error: 404 \/assets\//;

describe.each([false, true])('kept pages: %s', (hasWorker) => {
  const rows = chunks.map((row) => [`${row.path} asks for ${row.source}`, row] as const);
  const early = new Map<LostChunk, Visit>();
  const late = new Map<LostChunk, Visit>();
  let letter = hasWorker ? 'K' : 'B';
  const publish = (times: number): void => {
    for (let time = 0; time < times; time += 1) {
      served.publish({ mark: letter, isCode: true });
      letter = String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1);
    }
  };
  beforeAll(async () => {
    for (const row of chunks) early.set(row, await openTab(row, hasWorker));
    publish(2);
    for (const row of chunks) late.set(row, await openTab(row, hasWorker));
  }, 300_000);

  it.each(rows)('after two releases %s', async (_, row) => {
    const { page, complaints, close } = early.get(row) as Visit;
    await row.deed(page);
    await row.success(page).waitFor();
    await hasTyped(row, page);
    const [key] = row.keeps ?? [];
    if (key) await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key)).toContain('"');
    expect(complaints.filter((line) => !told.test(line))).toEqual([]);
    await close();
  });

  describe('three more', () => {
    beforeAll(() => publish(3));
    // What has no control is asked for as the page opens, and then it is the page of today.
    it.each(rows.filter(([, { control }]) => control))('%s', async (_, row) => {
      const { page, complaints, close } = late.get(row) as Visit;
      await row.deed(page);
      if (hasWorker && ofKeptPages.test(row.source)) {
        await row.success(page).waitFor();
        return close();
      }
      const sentence = page.locator(row.place ?? '.failed', { hasText: /сайт обновился[.:] обновите страницу/i });
      await sentence.waitFor();
      await expect.poll(() => distance(page, sentence, row.control?.(page))).toBeLessThan(150);
      await hasTyped(row, page);
      await page.reload();
      await hasTyped(row, page);
      // Files have to be chosen again.
      if (row.path === '/svodka/' && row.source.includes('word-file')) await row.before?.(page);
      await row.deed(page);
      await row.success(page).waitFor();
      await hasTyped(row, page);
      expect(complaints.filter((line) => !told.test(line))).toEqual([]);
      await close();
    });
  });
});
