import { describe, expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { findingLines } from '../../scripts/audit/finding.ts';
import { copies, offlineVisits, putAside, traces } from './offline.ts';

// What is put aside, and what is left when it is not any more.
const { site, open, go, unplug, plugIn } = offlineVisits();

describe('the list', () => {
  it('takes pages away one by one, and the last takes the worker along', async () => {
    const page = await open('/priemy/nevod/', 'pl-PL');
    await putAside(page);
    await go(page, '/priemy/geksagon/');
    await putAside(page);
    await page.getByRole('button', { name: 'В подборке' }).click();
    await page.getByText('копия стёрта').waitFor();
    expect(await copies(page)).toContain('/priemy/nevod/');
    expect((await copies(page)).some((path) => path.includes('geksagon'))).toBe(false);
    await page.getByRole('main').getByRole('link', { name: 'Моя подборка' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Невод' }).waitFor();
    expect(findingLines(await runAxe(page))).toEqual([]);
    await page.getByRole('button', { name: 'Убрать' }).click();
    // The copy stays as long as there is a way back, and goes when the page is left.
    await page.getByRole('button', { name: 'Вернуть: Невод' }).waitFor();
    expect(await copies(page)).toContain('/priemy/nevod/');
    await go(page, '/otlozhennoe/');
    await page.getByText('Пока здесь пусто').waitFor();
    await expect.poll(() => traces(page)).toEqual([0]);
  });

  it('is erased as a whole', async () => {
    const page = await open('/priemy/nevod/', 'cs-CZ');
    await putAside(page);
    await go(page, '/otlozhennoe/');
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Стереть всю подборку' }).click();
    await page.getByText('Подборка стёрта.').waitFor();
    expect(await traces(page)).toEqual([0]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  it('holds the pages that a plan names; they go with the plan', async () => {
    const page = await open('/moj-plan/', 'sv-SE');
    await page.getByRole('button', { name: 'Мне интересно…' }).click();
    await page.getByRole('button', { name: 'Добавить действие' }).click();
    await page.getByLabel('Ресурс: страница сайта или свой').fill('Гексагон');
    await page.getByLabel('Чем подтвержу').click();
    // The stamp comes when all is here.
    await expect.poll(() => copies(page)).toContain('/tc-kept/stamp');
    expect(await copies(page)).toContain('/priemy/geksagon/');
    await unplug(page);
    await go(page, '/otlozhennoe/');
    await page.getByRole('heading', { name: 'Из ваших планов' }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Мой план' }).click();
    await page.getByRole('link', { name: 'Мне интересно…' }).click();
    expect(await page.getByLabel('Ресурс: страница сайта или свой').inputValue()).toBe('Гексагон');
    await plugIn();
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Стереть этот план' }).click();
    await expect.poll(() => traces(page)).toEqual([0]);
  });
});

describe('a browser that keeps no copies', () => {
  it('keeps the list where the worker is refused', async () => {
    const page = await open('/priemy/nevod/', 'da-DK', async (fresh) => {
      await fresh.addInitScript(() => {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('no', 'SecurityError'));
      });
    });
    await page.getByRole('button', { name: 'В подборку' }).click();
    await page.getByText('копии нет').waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Моя подборка' }).click();
    await page.getByText('копии нет').waitFor();
  });

  it('keeps the list where no room is left', async () => {
    const page = await open('/priemy/nevod/', 'fi-FI');
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: site().origin, quotaSize: 20_000 });
    await page.getByRole('button', { name: 'В подборку' }).click();
    await page.getByText('копии нет').waitFor();
    await go(page, '/priemy/nevod/');
    expect(await page.getByRole('button', { name: 'В подборке' }).isVisible()).toBe(true);
  });

  it('says so where nothing at all is kept', async () => {
    const page = await open('/priemy/nevod/', 'nb-NO', async (fresh) => {
      await fresh.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError');
        };
      });
    });
    await page.getByRole('button', { name: 'В подборку' }).click();
    await page.getByText('Браузер ничего не сохраняет').waitFor();
    expect(await page.getByRole('button', { name: 'В подборку' }).getAttribute('aria-pressed')).toBe('false');
  });
});
