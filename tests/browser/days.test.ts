import { expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { cleanVisits } from './clean-visits.ts';
import { keysOf, walkTime } from './keys.ts';

vi.setConfig({ testTimeout: walkTime });
const visits = cleanVisits();

it('a wrong day in a plan is not stored: the day before stays, and the sentence stands at the field', async () => {
  const page = await visits.open('/moj-plan/');
  const keys = keysOf(page);
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  const day = page.getByLabel('День, к которому увижу');
  const stored = () => page.evaluate(() => JSON.parse(localStorage.getItem('tc-plans') ?? '{}').kept[0].plan.goalBy);
  await day.fill('2027-03-01');
  expect(await stored()).toBe('2027-03-01');
  for (const wrong of ['0026-03-01', '20262-03-01', '1812-09-07']) {
    await day.fill(wrong);
    expect(await page.locator('[data-slot="kept"]').textContent()).toBe('День не записан: исправьте его');
    await day.blur();
    await page.getByRole('alert').getByText('от 1900 до 2100').waitFor();
    expect(await day.getAttribute('aria-invalid')).toBe('true');
    const described = (await day.getAttribute('aria-describedby')) ?? '';
    expect(await page.locator(`#${described}`).textContent()).toContain('01.05.2026');
    expect(await stored()).toBe('2027-03-01');
  }
  expect(await runAxe(page)).toEqual([]);
  // Another edit draws the form again: what was typed stays, and so does what is stored.
  await page.getByRole('button', { name: 'Добавить действие' }).click();
  expect([await day.inputValue(), await stored()]).toEqual(['1812-09-07', '2027-03-01']);
  // 31 February by keyboard: the browser gives no value.
  await keys.to(page.getByLabel('Срок'));
  await page.keyboard.type('02312026');
  await page.getByLabel('Чем подтвержу').focus();
  await page.getByRole('alert').getByText('нет в календаре').waitFor();
  await day.fill('2027-04-01');
  expect([await stored(), await day.getAttribute('aria-invalid')]).toEqual(['2027-04-01', null]);
  expect(await page.locator('[data-slot="kept"]').textContent()).toBe('Сохраняется в этом браузере');
  await page.evaluate(() => localStorage.clear());
});

it('so it is in the diary', async () => {
  const page = await visits.open('/dnevnik-pos/');
  await page.getByRole('button', { name: 'Добавить встречу' }).click();
  const day = page.getByLabel('Дата');
  const stored = () => page.evaluate(() => JSON.parse(localStorage.getItem('tc-diary') ?? '{}').entries[0].on);
  await day.fill('2026-12-01');
  await day.fill('0026-12-01');
  await day.blur();
  await page.getByRole('alert').waitFor();
  expect(await stored()).toBe('2026-12-01');
  expect(await runAxe(page)).toEqual([]);
  await page.evaluate(() => localStorage.clear());
});

it.each([
  [
    '/moj-plan/',
    'tc-plans',
    '{"version":1,"kept":[{"role":"own","plan":{"texts":{"goal":"дети спорят"},"form":"приказ"}}]}',
    '«дети спорят»',
  ],
  ['/moj-plan/', 'tc-plans-unread', 'не JSON', 'План без названия'],
  ['/dnevnik-pos/', 'tc-diary', '{"version":7}', 'Дневник ПОС'],
  ['/projti-diagnostiku/', 'tc-diagnostic-1', '{"ver', 'Ответы на самодиагностику'],
])('%s: what can’t be read under %s is shown, saved and erased for good', async (path, key, text, name) => {
  const page = await visits.open(path);
  await page.evaluate(([k, t]) => localStorage.setItem(k ?? '', t ?? ''), [key, text]);
  await page.reload();
  await page.getByText('не пропал').waitFor();
  await page.locator('[data-slot="unreadable"] summary').getByText(name, { exact: true }).click();
  expect(await page.locator('[data-slot="unreadable"] pre').textContent()).toContain(text.slice(-12, -4));
  expect(await runAxe(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Сохранить в файл: ${name}` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Непрочитанное.json');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: `Стереть: ${name}` }).click();
  await page.getByText('Запись стёрта').waitFor();
  await page.reload();
  expect(await page.getByRole('heading', { name: 'Не читается' }).isVisible()).toBe(false);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }).includes('unread'))).toBe(false);
  await page.evaluate(() => localStorage.clear());
});

it('a plan that was stored with an impossible day opens and can be erased', async () => {
  const page = await visits.open('/moj-plan/');
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  await page.getByLabel('Мне интересно…').fill('шесть шляп');
  await page.evaluate(() => {
    const text = localStorage.getItem('tc-plans') ?? '';
    localStorage.setItem('tc-plans', text.replace('"goalBy":""', '"goalBy":"2026-99-99"'));
  });
  await page.goto(page.url().replace(/#.*/, ''));
  await page.reload();
  await page.getByRole('link', { name: 'шесть шляп' }).click();
  expect(await page.getByLabel('День, к которому увижу').inputValue()).toBe('');
  page.once('dialog', (dialog) => dialog.accept());
  await page.getByRole('button', { name: 'Стереть этот план' }).click();
  await page.getByRole('heading', { name: 'С чего начать' }).waitFor();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

it('a browser without Russian names shows Russian days', async () => {
  const prepare = async (page: Parameters<typeof runAxe>[0]) => {
    await page.addInitScript(() => {
      const own = Intl.DateTimeFormat;
      function english(_: unknown, options?: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
        return new own('en-US', options);
      }
      Object.assign(Intl, { DateTimeFormat: english, PluralRules: undefined });
    });
  };
  const page = await visits.open('/moj-plan/', { prepare });
  await page.getByRole('button', { name: 'Мне интересно…' }).click();
  await page.getByLabel('Мне интересно…').fill('шесть шляп');
  await page.getByLabel('День, к которому увижу').fill('2027-05-01');
  expect(await page.locator('.paper').textContent()).toContain('1\u00A0мая\u00A02027\u00A0г.');
  await page.getByRole('link', { name: 'Все планы' }).click();
  await page.getByText('изменён 25\u00A0ноября\u00A02026').waitFor();
  await page.evaluate(() => localStorage.clear());
});
