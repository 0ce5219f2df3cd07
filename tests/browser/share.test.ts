import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { visits } from './visit.ts';

const visit = visits();

/** Runs in the page: a device that hands links over, and keeps what it was given. The outcome is an error's name, or none. */
function handOver(outcome: string): void {
  const share = async (given: ShareData) => {
    Object.assign(window, { given });
    if (outcome) throw new DOMException('', outcome);
  };
  Object.defineProperty(navigator, 'share', { value: share, configurable: true });
}

const given = (page: Page) => page.evaluate(() => (window as unknown as { given?: ShareData }).given);
const press = (page: Page, name: string) => page.getByRole('button', { name }).click();

/** Where a link can be handed over: what leads to the button, its name, the link, the place of what is said. */
const places = [
  {
    path: '/moj-plan/',
    lead: (page: Page) => press(page, 'Мне интересно…'),
    button: 'Поделиться ссылкой',
    link: /\/moj-plan\/#plan=[\w-]+$/,
    title: 'Индивидуальный план профессионального развития',
    said: '[data-slot="said"]',
  },
  {
    path: '/svodka/',
    lead: (page: Page) => page.getByRole('checkbox', { name: 'Понимание текста' }).check(),
    button: 'Поделиться ссылкой',
    link: /\/svodka\/#zapros=[\w-]+$/,
    title: 'Запрос учителя',
    said: '[data-slot="said"]',
  },
  {
    path: '/materialy/tri-chitatelya/',
    lead: (page: Page) => press(page, 'Напечатать…'),
    button: 'Поделиться страницей',
    link: /\/materialy\/tri-chitatelya\/$/,
    title: /^Три читателя/,
    said: '.print-share [role="status"]',
  },
] as const;

describe.each(places)('$path', ({ path, lead, button, link, title, said }) => {
  it.each([
    ['', /^$/],
    ['AbortError', /^$/],
    ['NotAllowedError', /^Передать не получилось\. (?:Ссылка|Адрес|Скопируйте)/],
  ])('handing over, with the outcome «%s»', async (outcome, says) => {
    const prepare = (page: Page) => page.addInitScript(handOver, outcome);
    const phone = { viewport: { width: 390, height: 844 } };
    const { page, complaints, sent, close } = await visit(path, { ...phone, device: outcome, prepare });
    await lead(page);
    await press(page, button);
    await expect.poll(async () => (await given(page))?.url).toMatch(link);
    expect((await given(page))?.title).toMatch(title);
    await expect.poll(() => page.locator(said).textContent()).toMatch(says);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await runAxe(page)).toEqual([]);
    expect([...complaints, ...sent]).toEqual([]);
    await page.evaluate(() => localStorage.clear());
    await close();
  });

  it('has no such button in a browser that hands nothing over', async () => {
    const without = () => Reflect.deleteProperty(Navigator.prototype, 'share');
    const { page, close } = await visit(path, { prepare: (fresh) => fresh.addInitScript(without) });
    await lead(page);
    await page.getByText('Напечатать').filter({ visible: true }).first().waitFor();
    expect(await page.getByRole('button', { name: button }).count()).toBe(0);
    await page.evaluate(() => localStorage.clear());
    await close();
  });
});
