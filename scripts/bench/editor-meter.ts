import type { Browser, Page } from 'playwright';
import type { CollectionId } from '../../src/domain/model/collection-id.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { serveFiles } from '../../tests/lib/editing-copy.ts';
import { costOfKey, longTexts } from './typing-meter.ts';

/** The time an editor waits, in seconds. */
export interface CmsCost {
  readonly label: string;
  readonly seconds: number;
}

interface BuiltEditor {
  /** The origin of the built site. */
  readonly origin: string;
  /** The port of the file server. */
  readonly port: number;
  /** The title of a material that search and the relation must find. */
  readonly title: string;
}

/**
 * Measures the built editor over local files: the list of materials, search, a relation to materials, opening an
 * entry.
 */
export async function measureCms(browser: Browser, { origin, port, title }: BuiltEditor): Promise<CmsCost[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  await serveFiles(page, origin, port);
  const costs: CmsCost[] = [];
  const time = async (label: string, work: () => Promise<void>): Promise<void> => {
    const start = performance.now();
    await work();
    costs.push({ label, seconds: (performance.now() - start) / 1000 });
  };
  await page.goto(`${origin}/admin/`);
  const loginButton = page.getByRole('button', { name: 'Войти' });
  await loginButton.waitFor();
  await time('Список материалов после входа', async () => {
    await loginButton.click();
    await entriesOf(page, 'materials').first().waitFor();
  });
  await openList(page, 'faq');
  await time('Список материалов снова', () => openList(page, 'materials'));
  await time('Поиск по разделу', () => search(page, title));
  await time('Форма записи', async () => {
    await page.goto(`${origin}/admin/#/collections/faq/new`);
    await page.getByRole('textbox', { name: 'Вопрос', exact: true }).waitFor();
  });
  const relation = page.locator('input[id^="materials-field"]');
  await time('Выбор материала: первые варианты', async () => {
    await relation.click();
    await page.getByRole('option').first().waitFor();
  });
  await time('Выбор материала: набрано название', async () => {
    await relation.fill(title);
    await page.getByRole('option', { name: title }).waitFor();
  });
  await page.keyboard.press('Escape');
  for (const [place, text] of Object.entries(longTexts())) {
    await page.getByRole('button', { name: 'Разметка' }).first().click();
    await page.getByRole('textbox', { name: /: разметка$/ }).fill(text);
    await page.getByRole('button', { name: 'Показать, как на странице' }).click();
    await page.waitForTimeout(3000);
    costs.push({ label: `Клавиша ${place}`, seconds: await costOfKey(page) });
  }
  await context.close();
  return costs;
}

async function openList(page: Page, collection: CollectionId): Promise<void> {
  await page.getByRole('link', { name: collections[collection].label, exact: true }).click();
  await entriesOf(page, collection).first().waitFor();
}

function entriesOf(page: Page, collection: CollectionId) {
  return page.locator(`a[href*="#/collections/${collection}/entries/"]:visible`);
}

async function search(page: Page, title: string): Promise<void> {
  await page.getByPlaceholder('Искать повсюду').fill(title);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/**');
  await entriesOf(page, 'materials').filter({ hasText: title }).waitFor();
}
