import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { packBasket, readBasketHash } from '../../src/domain/basket/basket-link.ts';
import { collect, focusedName, listed, openBasket, tabTo, three, titles } from './basket.ts';
import { offlineVisits } from './offline.ts';

// A collection that comes from somebody else.
const { site, open, forgive } = offlineVisits();

const stored = (page: Page, key = 'tc-kept') => page.evaluate((name) => localStorage.getItem(name), key);
const gone = { path: '/priemy/sovsem-net/', title: 'Чего больше нет' };
const sent = {
  name: 'От коллеги',
  pages: [{ path: three[0], title: 'Невод', kind: 'Приём' }, gone, { path: three[2], title: 'Отклик за столом' }],
};

describe('a link', () => {
  it('brings the collection to another device, where it is added after what is there', async () => {
    const page = await open('/', 'ru-RU');
    await collect(page, site().origin);
    await openBasket(page, site().origin);
    await tabTo(page, 'Название подборки');
    await page.keyboard.type('К педсовету');
    await tabTo(page, 'Ссылка на подборку');
    await page.keyboard.press('Enter');
    const area = page.getByLabel('Ссылка: в ней название подборки и список страниц');
    await area.waitFor();
    const link = await area.inputValue();
    expect(link).toMatch(/\/otlozhennoe\/#podborka=[\w-]+$/);
    expect(link.length).toBeLessThan(600);

    const other = await (await page.context().browser()?.newContext({ locale: 'uk-UA' }))?.newPage();
    if (!other) throw new Error('No second window');
    await collect(other, site().origin, [three[1]]);
    await other.goto(link, { waitUntil: 'networkidle' });
    await other.getByRole('heading', { name: 'Вам передали подборку' }).waitFor();
    expect(await focusedName(other)).toBe('Вам передали подборку');
    expect(await other.locator('.guest li').allTextContents()).toEqual([
      expect.stringMatching(/^\s*Невод\s*$/),
      expect.stringContaining('уже в вашей подборке'),
      expect.stringMatching(/Отклик за столом/),
    ]);
    // Nothing is taken before it is said.
    expect(await listed(other)).toEqual([titles[1]]);
    await tabTo(other, 'Добавить к моей подборке');
    await other.keyboard.press('Enter');
    await other.getByText('Добавлено: 2 страницы.').waitFor();
    expect(await listed(other)).toEqual([titles[1], titles[0], titles[2]]);
    expect(new URL(other.url()).hash).toBe('');
    await expect.poll(() => other.getByText('откроется без связи').count()).toBe(3);
    await other.context().close();
  });

  it('names pages that are no more, and can lie apart', async () => {
    const page = await open(`/otlozhennoe/#${await packBasket(sent)}`, 'de-DE');
    await page.getByText('на сайте больше нет').waitFor();
    await page.getByRole('button', { name: 'Оставить отдельно' }).click();
    await page.getByText('Подборка лежит отдельно').waitFor();
    expect(await stored(page)).toBeNull();
    await page.reload({ waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Посмотреть: От коллеги' }).click();
    await page.getByText('на сайте больше нет').waitFor();
    await page.getByRole('button', { name: 'Добавить к моей подборке' }).click();
    await page.getByText('Добавлено: 2 страницы. На сайте больше нет: «Чего больше нет».').waitFor();
    expect(await page.getByLabel('Название подборки', { exact: true }).inputValue()).toBe('От коллеги');
    page.once('dialog', (dialog) => dialog.accept());
    await page.getByRole('button', { name: 'Стереть: От коллеги' }).click();
    await page.getByText('Переданная подборка стёрта.').waitFor();
    expect(await stored(page, 'tc-kept-sent')).toBeNull();
    expect(await listed(page)).toEqual(['Невод', 'Отклик за столом']);
    forgive(/404/);
  });

  it('is added without waiting for a network that does not answer; what is no more is named later', async () => {
    const page = await open('/', 'lt-LT', async (fresh) => {
      await fresh.route(`**${gone.path}`, () => undefined);
    });
    await page.goto(`${site().origin}/otlozhennoe/#${await packBasket(sent)}`);
    await page.getByRole('button', { name: 'Добавить к моей подборке' }).click();
    await page.getByText('На сайте больше нет и потому убрано: «Чего больше нет».').waitFor();
    expect(await listed(page)).toEqual(['Невод', 'Отклик за столом']);
    forgive(/404/);
  });

  it.each<[locale: string, how: string, hash: () => string | Promise<string>, says: RegExp]>([
    ['fr-FR', 'cut', async () => (await packBasket(sent)).slice(0, 60), /повреждена/],
    ['it-IT', 'empty', () => 'podborka=', /повреждена/],
    [
      'es-ES',
      'to another site',
      () => packBasket({ name: '', pages: [{ path: '/\\e.example/', title: 'x' }] }),
      /повреждена/,
    ],
  ])('%s that is %s is named, and nothing is lost', async (locale, _, hash, says) => {
    const page = await open('/', locale);
    await collect(page, site().origin, [three[0]]);
    const before = await stored(page);
    await page.goto(`${site().origin}/otlozhennoe/#${await hash()}`, { waitUntil: 'networkidle' });
    await expect.poll(() => page.locator('[data-slot="said"]').textContent()).toMatch(says);
    expect(await listed(page)).toEqual(['Невод']);
    expect(await stored(page)).toBe(before);
    expect(await page.locator('.guest').isVisible()).toBe(false);
  });

  it('goes by the device’s own way to share, where it has one', async () => {
    const page = await open('/', 'hu-HU', async (fresh) => {
      await fresh.addInitScript(() => {
        const shared: unknown[] = [];
        Object.assign(window, { shared });
        Object.assign(navigator, { share: async (data: unknown) => void shared.push(data) });
      });
    });
    await collect(page, site().origin, [three[0]]);
    await openBasket(page, site().origin);
    await page.getByRole('button', { name: 'Ссылка на подборку' }).click();
    await page.getByRole('button', { name: 'Поделиться…' }).click();
    const link = await page.getByLabel('Ссылка: в ней').inputValue();
    expect(await page.evaluate(() => (window as unknown as { shared: unknown[] }).shared)).toEqual([
      { title: 'Моя подборка', url: link },
    ]);
    // A collection without a name does not give one to whoever takes it.
    expect(await readBasketHash(new URL(link).hash)).toMatchObject({ basket: { name: '' } });
    await page.evaluate(() => {
      navigator.share = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Поделиться…' }).click();
    await page.getByText(/^Передать не получилось\. Ссылка (?:скопирована|выделена: скопируйте её)\.$/).waitFor();
    // A link of pages that have changed meanwhile is not left standing.
    await page.getByRole('button', { name: 'Убрать: Невод' }).click();
    await page.getByRole('button', { name: 'Вернуть: Невод' }).click();
    expect(await page.getByLabel('Ссылка: в ней').isVisible()).toBe(false);
  });
});
