import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';
import { rowsOf } from '../lib/whole.ts';

/** Works with a page by keyboard alone. */
export function keysOf(page: Page) {
  // Asked for from the beginning: the dialogue of the first press would open before the wish is heard.
  page.on('filechooser', () => undefined);
  const has = (target: Locator) => target.evaluate((element) => element === document.activeElement).catch(() => false);
  /** Tabs on until the focus is there; fails when it never comes or can't be seen. */
  async function to(target: Locator): Promise<void> {
    for (let i = 0; i < 150 && !(await has(target)); i += 1) await page.keyboard.press('Tab');
    expect(await has(target), `the focus reaches ${target}`).toBe(true);
    expect(await target.isVisible(), `${target} is seen in focus`).toBe(true);
  }
  return {
    to,
    /** Presses a button or follows a link. */
    async press(role: 'button' | 'link', name: string | RegExp): Promise<void> {
      await to(page.getByRole(role, { name }).and(page.locator(':visible')).first());
      await page.keyboard.press('Enter');
    },
    /** Types into a field. */
    async type(target: Locator, text: string): Promise<void> {
      await to(target);
      await page.keyboard.type(text);
    },
    /** Presses a key until something holds. */
    async until(key: string, holds: () => Promise<boolean>): Promise<void> {
      for (let i = 0; i < 40 && !(await holds()); i += 1) await page.keyboard.press(key);
      expect(await holds(), `${key} brings it about`).toBe(true);
    },
    /** Opens the dialogue of a file field and chooses there. */
    async choose(target: Locator, files: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
      await to(target);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles(files);
    },
  };
}

/** A walk takes a minute on a busy machine, in milliseconds. */
export const walkTime = 300_000;

/** Both widths that every walk is walked at. */
export const widths = [
  ['desktop', { viewport: { width: 1280, height: 900 } }],
  ['phone', { viewport: { width: 390, height: 844 } }],
] as const;

/** Where a walk is walked: at the named width, and in the audit, which sets WIDTHS=all, at both. */
export function widthsOf(usual: 'desktop' | 'phone') {
  return rowsOf(widths, ([name]) => name === usual);
}
