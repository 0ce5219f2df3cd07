import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { collect, listed, openBasket, three, titles } from './basket.ts';
import { offlineVisits } from './offline.ts';

// The collection in another tab, in a store that is spoilt, and as an earlier version has stored it.
const { site, open } = offlineVisits();
const stored = (page: Page, key = 'tc-kept') => page.evaluate((name) => localStorage.getItem(name), key);

describe('two tabs', () => {
  it('show the same, and neither writes over the other', async () => {
    const page = await open('/', 'pt-PT');
    await collect(page, site().origin, three.slice(0, 2));
    await openBasket(page, site().origin);
    const other = await page.context().newPage();
    await collect(other, site().origin, [three[2]]);
    await expect.poll(() => listed(page)).toEqual(titles);
    await openBasket(other, site().origin);
    await other.getByRole('button', { name: `Выше: ${titles[2]}` }).click();
    await expect.poll(() => listed(page)).toEqual([titles[0], titles[2], titles[1]]);
    await page.getByRole('button', { name: `Убрать: ${titles[0]}` }).click();
    await expect.poll(() => listed(other)).toEqual([titles[2], titles[1]]);
    await other.getByLabel('Название подборки', { exact: true }).fill('Вместе');
    await expect.poll(() => page.getByLabel('Название подборки', { exact: true }).inputValue()).toBe('Вместе');
    await page.getByRole('button', { name: `Вернуть: ${titles[0]}` }).click();
    await expect.poll(() => listed(other)).toEqual([titles[0], titles[2], titles[1]]);
    await other.close();
  });
});

describe('what is stored and can’t be read', () => {
  it.each([
    ['nl-NL', 'half a record', '[{"path":"/priemy/nev', []],
    [
      'sv-SE',
      'one bad page among good ones',
      JSON.stringify([{ path: three[0], title: 'Невод' }, { path: 7 }]),
      ['Невод'],
    ],
  ])('%s: %s is shown as text, and does not come back after it was erased', async (locale, _, text, rest) => {
    const page = await open('/', locale);
    await page.evaluate((value) => localStorage.setItem('tc-kept', value), text);
    await openBasket(page, site().origin);
    await page.getByRole('heading', { name: 'Не читается' }).waitFor();
    expect(await listed(page)).toEqual(rest);
    expect(await stored(page, 'tc-kept-unread')).toBe(rest.length > 0 ? '{"path":7}' : text);
    await collect(page, site().origin, [three[2]]);
    await openBasket(page, site().origin);
    expect(await listed(page)).toEqual([...rest, 'Отклик за столом']);
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Стереть: Страница подборки' }).click();
    await page.getByRole('heading', { name: 'Не читается' }).waitFor({ state: 'hidden' });
    expect(await stored(page, 'tc-kept-unread')).toBeNull();
  });

  it('reads the list of an earlier version, in its order', async () => {
    const page = await open('/', 'cs-CZ');
    const old = [
      { path: three[1], title: titles[1] },
      { path: three[0], title: 'Невод' },
    ];
    await page.evaluate((list) => localStorage.setItem('tc-kept', JSON.stringify(list)), old);
    await openBasket(page, site().origin);
    expect(await listed(page)).toEqual([titles[1], 'Невод']);
    expect(await page.getByText('откроется без связи').count()).toBe(2);
    expect(JSON.parse((await stored(page)) ?? '')).toEqual(old);
  });
});

it('is erased with its name at once, whatever the worker is at', async () => {
  const page = await open('/', 'ro-RO');
  await collect(page, site().origin, [three[0]]);
  await openBasket(page, site().origin);
  await page.getByLabel('Название подборки', { exact: true }).fill('К уроку');
  await page.evaluate(() => {
    ServiceWorker.prototype.postMessage = () => undefined;
  });
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Стереть всю подборку' }).click();
  await page.getByRole('list').filter({ hasText: 'Невод' }).waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it('a browser that stores nothing more says so, and the order stays', async () => {
  const page = await open('/', 'sk-SK');
  await collect(page, site().origin, three.slice(0, 2));
  await openBasket(page, site().origin);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  for (const name of ['Ниже: Невод', 'Убрать: Невод']) {
    await page.evaluate(() => document.querySelector('[data-slot="said"]')?.replaceChildren());
    await page.getByRole('button', { name }).click();
    await page.getByText('Браузер не даёт менять подборку: она осталась, какой была.').waitFor();
    expect(await listed(page)).toEqual(titles.slice(0, 2));
    expect(await page.locator('[data-slot="moved"]').textContent()).toBe('');
  }
  await page.getByLabel('Название подборки', { exact: true }).fill('К уроку');
  await page.getByText('Браузер не сохраняет название.').waitFor();
});
