import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Visit, visits } from './visit.ts';

// What moves on the built site, under the headers that it is published with.
const visit = visits();
let opened: Visit | undefined;

beforeEach(() => {
  opened = undefined;
});
afterEach(async () => {
  await opened?.close();
});

async function open(path: string): Promise<Visit> {
  opened = await visit(path);
  return opened;
}

describe('the diagnostic', () => {
  it('goes from the first statement to a recommended material without asking any server', async () => {
    const { page, complaints, sent } = await open('/projti-diagnostiku/');
    await page.getByLabel(/Понимание текста/).uncheck();
    await page.getByRole('button', { name: 'Начать' }).click();
    const result = page.getByRole('heading', { name: 'Результат' });
    for (let step = 1; step <= 6; step += 1) {
      const place = step === 1 ? /общее впечатление/ : `${step - 1} из 5`;
      await page.getByText(place).first().waitFor();
      await page.getByRole('radio', { name: /^Пробую/ }).check();
      await page.locator('button[type="submit"]:visible').click();
    }
    await result.waitFor();
    expect(await page.locator('a[href^="/materialy/"]:visible').count()).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    expect(sent).toEqual([]);
  });

  it('hears a choice that was made before its script came', async () => {
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    const opening = visit('/projti-diagnostiku/', {
      prepare: async (page) => {
        await page.route('**/Diagnostic.*.js', async (route) => {
          await held;
          await route.continue();
        });
        // Not awaited: the page is not whole until the script has come.
        void page
          .getByLabel(/Понимание текста/)
          .uncheck()
          .then(release);
      },
    });
    opened = await opening;
    await opened.page.getByText('Выбрано: 1 направление, 5 утверждений').waitFor();
    expect(await opened.page.getByLabel(/Понимание текста/).isChecked()).toBe(false);
    expect(opened.complaints).toEqual([]);
  });
});

describe('the letter to a tutor', () => {
  it.each(['#tema=deti-s-ovz', '?tema=deti-s-ovz'])('%s: the offers are narrowed to the topic', async (address) => {
    const { page, complaints } = await open(`/konsultatsii/${address}`);
    expect(await page.getByLabel('О чём').inputValue()).toBe('deti-s-ovz');
    const shown = await page
      .locator('li[data-topics]:visible')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['topics']));
    expect(shown.length).toBeGreaterThan(0);
    for (const topics of shown) expect(topics).toContain('deti-s-ovz');
    expect(complaints).toEqual([]);
  });
});

describe('a term in a text', () => {
  const path = '/samoobrazovanie/deti-s-ovz/';
  const first = 'tc-term:first-of-type >> nth=0';

  it('shows its definition on hover and keeps it under the pointer until Escape', async () => {
    const { page, complaints } = await open(path);
    const term = page.locator(first);
    const tip = term.locator('[popover]');
    await term.locator('a').hover();
    await tip.waitFor({ state: 'visible' });
    expect(await tip.textContent()).toMatch(/\u00A0— .{20}/);
    await tip.hover();
    await page.waitForTimeout(500);
    expect(await tip.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it('shows it on focus, describes the link by it, and hides it when focus goes', async () => {
    const { page } = await open(path);
    const link = page.locator(first).locator('a');
    await link.focus();
    const tip = page.locator(first).locator('[popover]');
    await tip.waitFor({ state: 'visible' });
    expect(await link.getAttribute('aria-describedby')).toBe(await tip.getAttribute('id'));
    await page.keyboard.press('Tab');
    await tip.waitFor({ state: 'hidden' });
  });

  it('shows it at the first tap and opens the glossary at the second', async () => {
    opened = await visit(path, { hasTouch: true, viewport: { width: 390, height: 844 } });
    const { page } = opened;
    const link = page.locator(first).locator('a');
    // Until its code has come a tap leads on, as without a script.
    await page.waitForFunction(() => customElements.get('tc-term') !== undefined);
    await link.tap();
    await page.locator(first).locator('[popover]').waitFor({ state: 'visible' });
    expect(new URL(page.url()).pathname).toBe(path);
    await link.tap();
    await page.waitForURL('**/slovar/#*');
  });

  it('leads to the glossary without a script', async () => {
    opened = await visit(path, { javaScriptEnabled: false });
    await opened.page.locator(first).locator('a').click();
    await opened.page.waitForURL('**/slovar/#*');
  });
});

describe('the editor', () => {
  it('opens in Russian under its own policy', async () => {
    const { page, complaints } = await open('/admin/');
    await page.getByRole('button', { name: 'Войти' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
