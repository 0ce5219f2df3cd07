import { expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import { keysOf, walkTime, widthsOf } from './keys.ts';
import { visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();
const diagnostic = '/projti-diagnostiku/';

it.each(widthsOf('phone'))(
  '%s, by keyboard alone: diagnostic → result → plan → home page asks → changed in spring',
  async (_, options) => {
    const { page, complaints, sent, close } = await visit(diagnostic, options);
    const keys = keysOf(page);
    const question = page.locator('form.step');
    const answerAll = async (label: RegExp) => {
      for (let step = 0; step < 6; step += 1) {
        await question.waitFor();
        const radio = page.getByRole('radio', { name: label });
        await keys.to(page.getByRole('radio').first());
        await keys.until('ArrowDown', () => radio.isChecked());
        expect(await runAxe(page)).toEqual([]);
        const hash = new URL(page.url()).hash;
        await keys.press('button', 'Дальше');
        await page.waitForFunction((before) => location.hash !== before, hash);
      }
      await page.getByRole('heading', { name: 'Результат' }).waitFor();
    };

    expect(await runAxe(page)).toEqual([]);
    await page.getByText('Выбрано: 2 направления, 10 утверждений, около 5 минут.').waitFor();
    await keys.to(page.getByRole('checkbox', { name: 'Понимание текста' }));
    await page.keyboard.press('Space');
    await page.getByText('Выбрано: 1 направление, 5 утверждений, около 3 минут.').waitFor();
    await keys.press('button', 'Начать');
    await answerAll(/^Пробую/);
    expect(await runAxe(page)).toEqual([]);
    await page.getByText('Потому что в утверждении').first().waitFor();

    const place = page.getByLabel('Мой муниципалитет');
    await keys.to(place);
    await keys.until('ArrowDown', async () => (await place.inputValue()) === 'prudovskij');
    await page.getByText('В советах есть тьютор вашего муниципалитета: Ёжикова').waitFor();
    await keys.to(page.locator('[data-view="result"] details.fold summary').first());
    await page.keyboard.press('Enter');
    const tutor = page.getByRole('listitem').filter({ hasText: 'Ёжикова' }).filter({ visible: true });
    expect(await tutor.textContent()).toMatch(/у вас — «Начать отсюда»\. Работает в вашем муниципалитете\./);
    expect(await runAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

    await page.goto(new URL(`${diagnostic}#itog`, page.url()).href);
    await keys.press('button', 'Собрать план');
    await page.waitForURL('**/moj-plan/#*');
    expect(await page.getByLabel('Направление, которое я выбрал').inputValue()).toBe('Рабочий отклик');
    const resources = await page
      .getByLabel('Ресурс')
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(resources.length).toBeGreaterThan(2);
    expect(resources.filter((name) => name.startsWith('Ёжикова'))).toHaveLength(1);
    expect(await runAxe(page)).toEqual([]);

    await page.goto(new URL('/', page.url()).href);
    await page.getByText('Вы собирались').waitFor();
    expect(await runAxe(page)).toEqual([]);
    const first = await page.locator('[data-slot="what"]').textContent();
    await keys.press('button', 'Получилось');
    await page.getByText('Записано в план: получилось').waitFor();
    expect(await page.locator('[data-slot="what"]').textContent()).not.toBe(first);

    await page.goto(new URL(`${diagnostic}#itog`, page.url()).href);
    await keys.press('button', 'Пройти заново');
    await page.getByText('Прежний результат сохранён').waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    await keys.press('button', 'Начать');
    await answerAll(/^Регулярно/);
    await page.getByText('Начать отсюда, 5 из 15').waitFor();
    await page.getByText('Получается, 10 из 15').waitFor();
    expect(await runAxe(page)).toEqual([]);

    page.once('dialog', (dialog) => dialog.accept());
    await keys.press('button', 'Стереть мои ответы');
    await page.getByText('Ответы стёрты').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['tc-plans']);
    await page.evaluate(() => localStorage.clear());
    expect([...complaints, ...sent]).toEqual([]);
    await close();
  },
);
