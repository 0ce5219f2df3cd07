import { describe, expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { cleanVisits } from './clean-visits.ts';

// The search's dialog on the built site, under the headers that it is published with.
const { open } = cleanVisits();

/** Opens the dialog from a page by the keyboard. */
async function openDialog(path: string, key = 'Control+KeyK') {
  const page = await open(path);
  await page.keyboard.press(key);
  const field = page.getByRole('combobox', { name: 'Что найти' });
  await field.waitFor();
  return { page, field, options: page.getByRole('option') };
}

describe('the dialog', () => {
  it('keeps what is typed before it is there', async () => {
    const page = await open('/');
    let delayed = 0;
    await page.route(/\/dialog\.[^/]*\.js$/, async (route) => {
      // The import after it finds the file in the cache, which routes switch off.
      if (route.request().resourceType() === 'fetch') delayed += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await page.keyboard.press('Control+KeyK');
    // Of Russian letters this keyboard sends no key, only the text.
    await page.keyboard.type('kla');
    const field = page.getByRole('combobox', { name: 'Что найти' });
    await field.waitFor();
    await page.keyboard.type('ster');
    expect(await field.inputValue()).toBe('klaster');
    expect(delayed).toBe(1);
  });

  it.each(['Control+KeyK', 'Slash'])('opens by %s on any page, and Escape gives the focus back', async (key) => {
    const { page, field } = await openDialog('/priemy/', key);
    expect(await field.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await field.waitFor({ state: 'hidden' });
  });

  it('is walked with arrows and followed with Enter', async () => {
    const { page, field, options } = await openDialog('/');
    await field.fill('гекс');
    await options.first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    expect(await options.first().getAttribute('id')).toBe(active);
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('ArrowUp');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/priemy/geksagon/');
  });

  it('groups by kind with counts', async () => {
    const { page, field, options } = await openDialog('/');
    await field.fill('рабочий отклик');
    await options.first().waitFor();
    const groups = await page
      .getByRole('group')
      .evaluateAll((all) => all.map((group) => group.querySelector('.group-label')?.textContent));
    expect(groups.length).toBeGreaterThan(2);
    expect(
      groups
        .filter((label) => label !== 'Дальше' && label !== 'Что это такое')
        .every((label) => /^\S.* · \d+$/.test(label ?? '')),
    ).toBe(true);
  });

  it('keeps recent queries on the device until they are erased', async () => {
    const { page, field, options } = await openDialog('/');
    await field.fill('невод');
    await options.first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/poisk/?q=*');
    await page.locator('.results h2 a').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.goto(new URL('/priemy/', page.url()).href);
    await page.keyboard.press('Control+KeyK');
    const recent = page.getByRole('link', { name: 'невод', exact: true });
    await recent.waitFor();
    await page.getByRole('button', { name: 'Стереть недавние запросы' }).click();
    await recent.waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => localStorage.getItem('tc-search-recent-1'))).toBeNull();
  });

  it('lets the key «/» be turned off', async () => {
    const { page, field } = await openDialog('/');
    await page.getByRole('checkbox', { name: /клавишей/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Slash');
    expect(await field.isVisible()).toBe(false);
    await page.evaluate(() => localStorage.clear());
  });

  it('passes axe with results on show, by day and by night', async () => {
    const { page, field, options } = await openDialog('/');
    await field.fill('овз');
    await options.first().waitFor();
    expect(findingLines(await runAxe(page))).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(findingLines(await runAxe(page))).toEqual([]);
  });
});
