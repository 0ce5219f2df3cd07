import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
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

interface Work {
  readonly path: string;
  /** The name of its record, and where what can't be read is put. */
  readonly key: string;
  readonly unread: string;
  /** Changes something; again, another thing. */
  readonly first: (page: Page) => Promise<void>;
  readonly second: (page: Page) => Promise<void>;
  /** Whether both changes are on the page. */
  readonly both: (page: Page) => Promise<boolean>;
  readonly says: { readonly refused: RegExp; readonly aside: RegExp };
}

const filled = async (page: Page, label: string, text: string) => (await page.getByLabel(label).inputValue()) === text;
const ticked = (page: Page, name: string) => page.getByRole('checkbox', { name }).isChecked();

const works: readonly Work[] = [
  {
    path: '/projti-diagnostiku/',
    key: 'tc-diagnostic-1',
    unread: 'tc-diagnostic-unread',
    first: (page) => page.getByRole('checkbox', { name: 'Рост и команда' }).check(),
    second: (page) => page.getByRole('checkbox', { name: 'Особые условия' }).check(),
    both: async (page) => (await ticked(page, 'Рост и команда')) && (await ticked(page, 'Особые условия')),
    says: { refused: /Браузер не сохраняет ответы/, aside: /Они не пропали: отложены/ },
  },
  {
    path: '/moj-plan/',
    key: 'tc-plans',
    unread: 'tc-plans-unread',
    first: async (page) => {
      await page.getByRole('button', { name: 'Мне интересно…' }).click();
      await page.getByLabel('Мне интересно…').fill('шесть шляп');
    },
    second: async (page) => {
      const [mine, seen] = [page.locator('[data-slot="own"] a'), page.getByLabel('Что вижу в классе')];
      await mine.or(seen).filter({ visible: true }).first().waitFor();
      if (await mine.isVisible()) await mine.click();
      await seen.fill('спорят');
    },
    both: async (page) =>
      (await filled(page, 'Мне интересно…', 'шесть шляп')) && (await filled(page, 'Что вижу в классе', 'спорят')),
    says: { refused: /Браузер не сохраняет планы/, aside: /Она отложена и не пропала/ },
  },
  {
    path: '/dnevnik-pos/',
    key: 'tc-diary',
    unread: 'tc-diary-unread',
    first: (page) => page.getByLabel('По чему увидим, что помогает').fill('спорят'),
    second: (page) => page.getByLabel('К чему пришли').fill('продолжаем'),
    both: async (page) =>
      (await filled(page, 'По чему увидим, что помогает', 'спорят')) &&
      (await filled(page, 'К чему пришли', 'продолжаем')),
    says: { refused: /Браузер не сохраняет дневник/, aside: /Он отложен/ },
  },
  {
    path: '/svodka/',
    key: 'tc-needs',
    unread: 'tc-needs-unread',
    first: (page) => page.getByRole('checkbox', { name: 'Понимание текста' }).check(),
    second: (page) => page.getByRole('checkbox', { name: 'Читают, но не понимают' }).check(),
    both: async (page) => (await ticked(page, 'Понимание текста')) && (await ticked(page, 'Читают, но не понимают')),
    says: { refused: /Браузер не сохраняет ответы/, aside: /Они не пропали: отложены/ },
  },
];

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
  expect(await ticked(page, 'Рост и команда')).toBe(true);
  await page.evaluate(() => localStorage.clear());
});

it('answers whose reader does not load stay, and the page says so', async () => {
  const page = await open('/projti-diagnostiku/', 'es-ES');
  const text = JSON.stringify({ version: '1.0', areas: ['rk'], impressions: { rk: 1 }, items: { RK1: 2 } });
  await page.evaluate((answers) => localStorage.setItem('tc-diagnostic-1', answers), text);
  let stopped = 0;
  await page.route(/\/parse-answers\.[\w-]+\.js$/, async (route) => {
    stopped += 1;
    await route.abort();
  });
  await page.reload();
  await page.getByText('Сохранённые ответы не загрузились').waitFor();
  expect(stopped).toBe(1);
  await page.getByLabel('Рост и команда').first().check();
  await page.getByText('Браузер не сохраняет ответы').first().waitFor();
  expect(await page.evaluate(() => localStorage.getItem('tc-diagnostic-1'))).toBe(text);
  await page.evaluate(() => localStorage.clear());
});
