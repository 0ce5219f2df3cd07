import type { Page } from 'playwright';
import { expect } from 'vitest';
import { press } from '../browser/lost-chunk.ts';
import { copies, putAside, textsOfCopies } from '../browser/offline.ts';
import { says, type Tab } from './walks.ts';

const path = '/priemy/nevod/';
const copy = async (page: Page) => /Выпуск \w/.exec((await textsOfCopies(page))[path] ?? '')?.[0];

/** The copy becomes that of the release, and all that the copies name is there, too. */
async function wholeCopy(page: Page, release: string): Promise<void> {
  // Some new workers begin with a later visit of another tab (docs/offline.md).
  const visit = async (): Promise<string | undefined> => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.waitForTimeout(500);
    const found = await copy(other);
    await other.close();
    return found;
  };
  await expect.poll(visit, { timeout: 30_000 }).toBe(`Выпуск ${release}`);
  const here = await copies(page);
  const texts = Object.entries(await textsOfCopies(page)).filter(([name]) => name.endsWith('/'));
  const named = texts.flatMap(([, html]) => html.match(/\/assets\/[\w.-]+\.(?:js|css|woff2)/g) ?? []);
  expect(here).toEqual(expect.arrayContaining([...new Set(named)]) as unknown);
}

/** A page that was put aside, with the worker between it and the network. */
export const kept: Tab = {
  name: 'a page that was put aside',
  path,
  begin: putAside,
  goOn: async (page) => {
    // The tab itself is of the first release still.
    await press('В подборке')(page);
    await page.getByText('Убрано из подборки, копия стёрта.').waitFor();
    await putAside(page);
    await wholeCopy(page, 'C');
  },
  gone: async (page) => {
    await wholeCopy(page, 'F');
    // What the worker has swept away with the release before: the search of this tab.
    await page.keyboard.press('Control+k');
    await says(page, 'Поиск не загрузился');
    await press('Попробовать ещё раз')(page);
    await page.getByText('Выпуск F').waitFor();
  },
};

/** Without the server the copy is that of the last release, and so is the search. */
export async function offline(page: Page): Promise<void> {
  await page.reload();
  await page.getByText('Выпуск F').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Что найти' }).fill('невод');
  await page.locator('dialog .status', { hasText: 'Нет связи: ищем в сохранённых страницах' }).waitFor();
  await page.getByRole('option', { name: /Невод/ }).first().waitFor();
}
