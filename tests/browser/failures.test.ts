import type { Page } from 'playwright';
import { afterEach, expect, it } from 'vitest';
import { type Visit, visits } from './visit.ts';

// When code throws, the page says what failed, whose fault it is and what to do, and claims no success.
const visit = visits();
const opened: Visit[] = [];
afterEach(async () => {
  for (const { page, close } of opened.splice(0)) {
    await page.evaluate(() => localStorage.clear());
    await close();
  }
});

async function open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page> {
  const one = await visit(path, {
    mayThrow: true,
    prepare: async (page) => {
      await prepare?.(page);
    },
  });
  opened.push(one);
  return one.page;
}

/** From now on a method throws, as one that the browser lacks would. */
const breakMethod = (page: Page, owner: 'Array' | 'Storage' | 'Window', name: string) =>
  page.evaluate(
    ([of, method]) => {
      const target =
        of === 'Window' ? window : (window as unknown as Record<string, { prototype: object }>)[of]?.prototype;
      const value = () => {
        throw new TypeError(`${method} is not a function`);
      };
      Object.defineProperty(target, method, { value, configurable: true, writable: true });
    },
    [owner, name] as const,
  );

const own = 'Связь ни при чём: ошибка в самом сайте';

async function newPlan(): Promise<Page> {
  const page = await open('/moj-plan/');
  await page.getByRole('button', { name: /^Мне интересно/ }).click();
  await page.getByText('Сохраняется в этом браузере').waitFor();
  return page;
}

it('saving: the store is full', async () => {
  const page = await newPlan();
  await breakMethod(page, 'Storage', 'setItem');
  await page.locator('tc-plan form textarea').first().fill('Мой вопрос');
  await page.getByText('Браузер не сохраняет планы').first().waitFor();
  expect(await page.getByText('Сохраняется в этом браузере').count()).toBe(0);
});

it('saving: the code throws', async () => {
  const page = await newPlan();
  await breakMethod(page, 'Array', 'findIndex');
  await page.locator('tc-plan form textarea').first().fill('Мой вопрос');
  await page.getByText('Последнее действие не получилось и могло не сохраниться').waitFor();
  await page.getByText(own).waitFor();
  expect(await page.getByText('Сохраняется в этом браузере').count()).toBe(0);
  await page.getByText('Не сохранено').waitFor();
});

it('sharing', async () => {
  const page = await newPlan();
  await breakMethod(page, 'Window', 'btoa');
  await page.getByRole('button', { name: /ссылк/i }).first().click();
  await page.getByText(`Ссылка не получилась. ${own}`).waitFor();
  expect(await page.getByText(/Ссылка (?:скопирована|выделена)/).count()).toBe(0);
});

it('scoring', async () => {
  const page = await open('/projti-diagnostiku/');
  await page.getByLabel(/Понимание текста/).uncheck();
  await page.getByRole('button', { name: 'Начать' }).click();
  await page.getByRole('radio', { name: /^Пробую/ }).check();
  await breakMethod(page, 'Array', 'sort');
  await page.evaluate(() => Object.assign(location, { hash: 'itog' }));
  await page.getByText(`Советы не собрались, но ответы не пропали. ${own}`).waitFor();
  expect(await page.getByRole('heading', { name: 'Результат' }).count()).toBe(0);
});

it('scoring without a network is told apart', async () => {
  const page = await open('/projti-diagnostiku/');
  await page.getByLabel(/Понимание текста/).uncheck();
  await page.getByRole('button', { name: 'Начать' }).click();
  await page.getByRole('radio', { name: /^Пробую/ }).check();
  await page.route('**/*.json', (route) => route.abort());
  await page.evaluate(() => Object.assign(location, { hash: 'itog' }));
  await page.getByText('Советы не собрались, но ответы не пропали: проверьте связь и попробуйте ещё раз.').waitFor();
});

it('answering a question', async () => {
  const page = await open('/projti-diagnostiku/');
  await page.getByRole('button', { name: 'Начать' }).click();
  await breakMethod(page, 'Array', 'some');
  await page.evaluate(() => Object.defineProperty(JSON, 'stringify', { value: null }));
  await page.getByRole('radio', { name: /^Пробую/ }).check();
  await page.getByText('Последнее действие не получилось и могло не сохраниться').waitFor();
});

it('searching: the page', async () => {
  const page = await open('/poisk/');
  await breakMethod(page, 'Array', 'findLastIndex');
  await page.getByLabel('Что найти').fill('чтение');
  await page.getByText(`Поиск не получился. ${own}`).waitFor();
});

it('searching: the dialog', async () => {
  const page = await open('/o-centre/');
  await breakMethod(page, 'Array', 'findLastIndex');
  await page.getByRole('link', { name: 'Поиск' }).first().click();
  await page.getByRole('combobox', { name: 'Что найти' }).fill('чтение');
  await page.getByText(`Поиск не получился. ${own}`).waitFor();
});

it('searching without DecompressionStream, as in Safari 15, finds', async () => {
  const remove = (page: Page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  const page = await open('/poisk/?q=чтение', remove);
  await page.locator('tc-search .results li').first().waitFor();
});

it('a script that does not come', async () => {
  const page = await open('/moj-plan/', (one) => one.route(/\/assets\/Plan\..*\.js$/, (route) => route.abort()));
  const notice = page.getByText('Эта часть страницы не запустилась');
  expect(await notice.isVisible()).toBe(false);
  await notice.waitFor({ timeout: 60_000 });
});

it('the editor whose code this browser cannot read', async () => {
  const body = 'const a = /(?<a>b)(?<a>c)/v; export { a as';
  const page = await open('/admin/', (one) =>
    one.route(/\/assets\/config\..*\.js$/, (route) => route.fulfill({ contentType: 'text/javascript', body })),
  );
  await page.getByText(`Редактор не запустился. ${own}`).waitFor();
});
