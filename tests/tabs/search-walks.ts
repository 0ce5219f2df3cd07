import type { Page } from 'playwright';
import { expect } from 'vitest';
import { says, type Tab } from './walks.ts';

const query = (page: Page) => page.getByLabel('Что найти');
const rows = (page: Page) => page.locator('.results li');
const count = (page: Page) => rows(page).count();

const results: Tab = {
  name: 'a search with results',
  path: '/poisk/?q=урок',
  begin: (page) => rows(page).first().waitFor(),
  goOn: async (page) => {
    const before = await count(page);
    await page.getByRole('button', { name: 'Показать ещё' }).click();
    await expect.poll(() => count(page)).toBeGreaterThan(before + 3);
    expect(
      await rows(page)
        .nth(before)
        .locator('a')
        .evaluate((link) => link === document.activeElement),
    ).toBe(true);
    await page.locator('.filters summary').nth(1).click();
    await page.locator('.filters details[open] label').nth(1).waitFor();
    await query(page).fill('невод');
    await rows(page).getByRole('link', { name: 'Невод', exact: true }).click();
    await page.getByText('Выпуск C').waitFor();
    await page.goBack();
    await rows(page).first().waitFor();
  },
  gone: async (page) => {
    await query(page).fill('маячок');
    await page.locator('.results', { hasText: 'Маячок' }).waitFor();
    // Nobody has made a slip before.
    await query(page).fill('Йожыкова');
    await says(page, 'Поиск не получился', '.status');
    await page.reload();
    await page.locator('.status', { hasText: /найден/i }).waitFor();
    expect(await query(page).inputValue()).toBe('Йожыкова');
  },
};

const untouched: Tab = {
  name: 'a search page where nobody has searched',
  path: '/poisk/',
  goOn: async () => undefined,
  gone: async (page) => {
    await query(page).fill('отклик');
    await says(page, 'Поиск не получился', '.status');
    await page.reload();
    await rows(page).first().waitFor();
    expect(await query(page).inputValue()).toBe('отклик');
  },
};

const option = (page: Page) => page.getByRole('option').first();
const openDialog = (page: Page) => page.keyboard.press('Control+k');
const field = (page: Page) => page.getByRole('combobox', { name: 'Что найти' });

const dialog: Tab = {
  name: 'a dialog of the search, open',
  path: '/o-centre/',
  begin: async (page) => {
    await openDialog(page);
    await field(page).fill('отк');
    await option(page).waitFor();
  },
  goOn: async (page) => {
    await field(page).pressSequentially('лик');
    await page
      .getByRole('option', { name: /отклик/i })
      .first()
      .waitFor();
  },
  gone: async (page) => {
    await field(page).fill('невод');
    await page
      .getByRole('option', { name: /^Невод/ })
      .first()
      .waitFor();
    await field(page).fill('Йожыкова');
    await says(page, 'Поиск не получился', 'dialog .status');
    await page.getByRole('link', { name: 'Искать на отдельной странице' }).click();
    await page.locator('.status', { hasText: /найден/i }).waitFor();
    expect(await query(page).inputValue()).toBe('Йожыкова');
  },
};

const closedDialog: Tab = {
  name: 'a page whose dialog nobody has opened',
  path: '/o-centre/',
  goOn: async () => undefined,
  gone: async (page) => {
    await page.getByRole('link', { name: 'Поиск' }).first().click();
    await says(page, 'Поиск не загрузился');
    await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
    await page.locator('.failed').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Поиск' }).first().click();
    await field(page).fill('отклик');
    await option(page).waitFor();
  },
};

/** What is searched in. */
export const searches: readonly Tab[] = [results, untouched, dialog, closedDialog];
