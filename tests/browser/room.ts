import { text } from 'node:stream/consumers';
import type { Download, Page } from 'playwright';
import { expect } from 'vitest';
import { colourRules, runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';

/** The tutorial of the frozen site with sheets and a break: 15, 10, 30 and 20 minutes. */
export const tutorial = '/tyutorialy/otklik-za-stolom/';

/** The moment when the clocks of the room show this hour. */
export const moscow = (hours: string): Date => new Date(`2026-11-25T${hours}:00+03:00`);

/** Sets the clock of all windows of the device, and waits until the room shows it. */
export async function setClock(page: Page, hours: string): Promise<void> {
  await page.context().clock.setSystemTime(moscow(hours));
  // It looks at the clock twice a second.
  await page.waitForTimeout(600);
}

/** Axe by day and by night, and no sideways scroll. */
export async function expectClean(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' });
  const day = findingLines(await runAxe(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  const night = findingLines(await runAxe(page, colourRules));
  await page.emulateMedia({ colorScheme: null });
  expect([...day, ...night]).toEqual([]);
  expect(await page.evaluate(() => document.querySelector('.room-body')?.scrollWidth ?? 0)).toBeLessThanOrEqual(
    await page.evaluate(() => innerWidth),
  );
}

/** What the page shows of this class, with plain spaces. */
export const textOf = async (page: Page, selector: string): Promise<string> =>
  ((await page.locator(selector).textContent()) ?? '').replace(/\u00A0/g, ' ');

/** Begins at 12:00 what should have begun at this hour. */
export async function begin(page: Page, planned = ''): Promise<void> {
  await page.getByRole('button', { name: 'Вести занятие' }).click();
  if (planned) await page.getByLabel('Начало по плану').fill(planned);
  await page.getByRole('button', { name: 'Начать занятие' }).click();
  await page.getByRole('heading', { name: 'Отзыв, который помог', level: 2 }).waitFor();
}

/** The text of a file that was saved. */
export const textIn = async (file: Download): Promise<string> => text(await file.createReadStream());
