import { describe, expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { offlineVisits, putAside } from './offline.ts';

// The search without a network, on the built site.
const { open, go, forgive, unplug, plugIn } = offlineVisits();

describe('the search without a network', () => {
  const locale = 'hu-HU';

  it('understands a query as ever and looks in kept pages', async () => {
    const page = await open('/priemy/geksagon/', locale);
    await putAside(page);
    await go(page, '/priemy/vopros-na-vyhode/');
    await putAside(page);
    await unplug(page);
    await go(page, '/poisk/');
    const field = page.getByRole('searchbox');
    const first = page.locator('.results h2 a').first();
    for (const [typed, href] of [
      ['гексагона', '/priemy/geksagon/'],
      ['гиксагон', '/priemy/geksagon/'],
      ['utrcfujy', '/priemy/geksagon/'],
      ['пчелиные соты', '/priemy/geksagon/'],
      ['вопросик на выходе', '/priemy/vopros-na-vyhode/'],
      ['ро', '/priemy/vopros-na-vyhode/'],
    ] as const) {
      await field.fill(typed);
      await page.locator(`.results[data-for="${typed}"]`).waitFor();
      expect(`${typed}: ${await first.getAttribute('href')}`).toBe(`${typed}: ${href}`);
      expect(await page.locator('.status').textContent()).toMatch(/^Нет связи: ищем в сохранённых страницах. Найден/);
    }
    await field.fill('синхрофазотрон');
    await page.getByText('ничего не найдено').waitFor();
    expect(await page.locator('.results li').count()).toBe(0);

    await field.fill('приём');
    await page.getByRole('checkbox', { name: /^Приёмы 2/ }).waitFor();
    await page.locator('.filters summary', { hasText: 'Тема' }).click();
    await page.getByRole('checkbox', { name: /Рабочий отклик/ }).check();
    await page.waitForURL('**tema=*');
    expect(findingLines(await runAxe(page))).toEqual([]);
  });

  it('answers in the dialog of a kept page, and marks words on landing', async () => {
    const page = await open('/priemy/geksagon/', locale);
    await unplug(page);
    await go(page, '/priemy/geksagon/');
    await page.keyboard.press('Control+KeyK');
    await page.getByRole('combobox', { name: 'Что найти' }).fill('вопросы на выходе');
    await page.getByText(/^Нет связи: ищем в сохранённых страницах/).waitFor();
    await page.getByRole('option').first().click();
    await page.waitForURL('**/priemy/vopros-na-vyhode/');
    await page.waitForFunction(() => (CSS.highlights.get('tc-search')?.size ?? 0) > 0);
  });

  it('goes over from the site to kept pages and back while a page is open', async () => {
    const page = await open('/poisk/', locale);
    const field = page.getByRole('searchbox');
    const status = page.locator('.status');
    await field.fill('невод');
    await page.locator('.results h2 a').first().waitFor();
    await unplug(page);
    await field.fill('гексагон');
    await expect.poll(() => status.textContent()).toMatch(/^Нет связи: ищем в сохранённых страницах/);
    await plugIn();
    await field.fill('невод');
    await expect.poll(() => status.textContent()).toMatch(/^Найдено/);
    // While the line was down, the page asked for files of the index in vain.
    forgive(/pagefind|ERR_/);
  });
});
