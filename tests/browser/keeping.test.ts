import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { works } from './kept-works.ts';
import { type Visit, visits } from './visit.ts';

// What is kept on the device: nothing is lost in silence, whatever the browser's store does.
const visit = visits();
const opened: Visit[] = [];

afterEach(async () => {
  for (const { close } of opened.splice(0)) await close();
});

/** Windows of another locale share no store. */
async function open(path: string, own: string, prepare?: (page: Page) => Promise<void>): Promise<Page> {
  const came = await visit(path, { locale: own, ...(prepare ? { prepare } : {}) });
  opened.push(came);
  return came.page;
}

/** Runs in the page: the browser keeps nothing, as with site data forbidden. */
function forbid(): void {
  Object.defineProperty(window, 'localStorage', {
    get() {
      throw new DOMException('denied', 'SecurityError');
    },
  });
}

/** Runs in the page: no room is left. */
function fillUp(): void {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
}

describe.each(works)('$path', ({ path, key, unread, first, second, both, says }) => {
  const waitForText = (page: Page, what: RegExp) => page.getByText(what).first().waitFor();

  it.each([
    ['a store that is forbidden', forbid],
    ['a full store', fillUp],
  ])('%s: the work goes on, and the page says that it is not kept', async (_, spoil) => {
    const page = await open(path, 'ru-RU', async (fresh) => {
      await fresh.addInitScript(spoil);
    });
    await first(page);
    await waitForText(page, says.refused);
    await second(page);
    expect(await both(page)).toBe(true);
  });

  it('two tabs: what each writes is in both', async () => {
    const [one, two] = [await open(path, 'de-DE'), await open(path, 'de-DE')];
    await first(one);
    await expect.poll(() => two.evaluate((name) => localStorage.getItem(name), key)).not.toBeNull();
    await second(two);
    await expect.poll(() => both(one)).toBe(true);
    await expect.poll(() => both(two)).toBe(true);
    await one.evaluate(() => localStorage.clear());
  });

  it('what can not be read is put aside and told; no room for that: nothing is written over it', async () => {
    const spoilt = '{"version":1,"kept":[{"role":';
    const page = await open(path, 'fr-FR');
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, spoilt] as const);
    await page.addInitScript(fillUp);
    await page.reload();
    await first(page);
    await waitForText(page, says.refused);
    expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(spoilt);

    const roomy = await open(path, 'fr-FR');
    await waitForText(roomy, says.aside);
    await first(roomy);
    expect(await roomy.evaluate((name) => localStorage.getItem(name), unread)).toBe(spoilt);
    expect(await roomy.evaluate((name) => localStorage.getItem(name), key)).not.toBe(spoilt);
    await roomy.evaluate(() => localStorage.clear());
  });
});

it('answers to an older questionnaire stay, and the page names both versions', async () => {
  const page = await open('/projti-diagnostiku/', 'it-IT');
  await page.evaluate(() =>
    localStorage.setItem(
      'tc-diagnostic-1',
      JSON.stringify({ version: '0.9', areas: ['rk'], impressions: { rk: 1 }, items: { RK1: 2 } }),
    ),
  );
  await page.reload();
  await page.getByText('Вы отвечали на версию 0.9, сейчас версия 1.0').waitFor();
  expect(await page.getByRole('checkbox', { name: 'Рост и команда' }).isChecked()).toBe(true);
  await page.evaluate(() => localStorage.clear());
});

it('answers whose reader does not load stay, and the page says so', async () => {
  const page = await open('/projti-diagnostiku/', 'es-ES');
  const text = JSON.stringify({ version: '1.0', areas: ['rk'], impressions: { rk: 1 }, items: { RK1: 2 } });
  await page.evaluate((answers) => localStorage.setItem('tc-diagnostic-1', answers), text);
  await page.route(/\/parse-answers\.[\w-]+\.js$/, (route) => route.abort());
  await page.reload();
  await page.getByText('Сохранённые ответы не загрузились').waitFor();
  // It does not begin: new answers would take the place of these.
  expect(await page.getByRole('button', { name: 'Начать' }).isDisabled()).toBe(true);
  expect(await page.evaluate(() => localStorage.getItem('tc-diagnostic-1'))).toBe(text);
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Попробовать ещё раз' }).click();
  await page
    .getByRole('button', { name: /^(?:Начать|Продолжить)/ })
    .first()
    .click();
  await page.getByRole('radio').first().waitFor();
  expect(JSON.parse((await page.evaluate(() => localStorage.getItem('tc-diagnostic-1'))) ?? '')).toMatchObject({
    items: { RK1: 2 },
  });
  await page.evaluate(() => localStorage.clear());
});
