import type { Page } from 'playwright';

/** Three pages of the frozen site: a technique, a material with sheets, a tutorial. */
export const three = ['/priemy/nevod/', '/materialy/tri-chitatelya/', '/tyutorialy/otklik-za-stolom/'] as const;
export const titles = ['Невод', 'Три читателя: случаи для разбора', 'Отклик за столом'];

/** Puts pages into the collection, by keyboard alone. */
export async function collect(page: Page, origin: string, paths: readonly string[] = three): Promise<void> {
  for (const path of paths) {
    await page.goto(origin + path, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'В подборку' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Откроется и без связи').waitFor();
  }
}

/** Opens the collection and waits until all that can have a copy has one. */
export async function openBasket(page: Page, origin: string, hash = ''): Promise<void> {
  await page.goto(`${origin}/otlozhennoe/${hash}`, { waitUntil: 'networkidle' });
  await page.getByText('копия сохраняется…').first().waitFor({ state: 'hidden' });
}

/** The titles of the collection, in their order. */
export const listed = (page: Page): Promise<string[]> => page.locator('.pages a').allTextContents();

/** Moves the focus by Tab until it is on a button or field of this name. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab');
    const now = await focusedName(page);
    if (typeof name === 'string' ? now === name : name.test(now)) return;
  }
  throw new Error(`Tab never comes to ${name}`);
}

/** What has the focus, by its name. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement as HTMLInputElement | null;
    return one?.getAttribute('aria-label') ?? one?.labels?.[0]?.textContent ?? one?.textContent?.trim() ?? '';
  });
