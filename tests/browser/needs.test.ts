import { buffer } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { expect, it, vi } from 'vitest';
import { runAxe } from '../../scripts/audit/axe.ts';
import type { NeedsForm, NeedsResponse } from '../../src/domain/learning/needs/needs.ts';
import { keysOf, walkTime, widthsOf } from './keys.ts';
import { visits } from './visit.ts';

vi.setConfig({ testTimeout: walkTime });
const visit = visits();

/** What a button gives to save, pressed by keyboard. */
async function saved(page: Page, button: string): Promise<Buffer> {
  await keysOf(page).to(page.getByRole('button', { name: button }));
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  return buffer(await download.createReadStream());
}

const file = (name: string, value: unknown) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
});

/** Thirty teachers of three classes who differ in what they want; everyone wants something of every question. */
function thirty({ version, questions }: NeedsForm): NeedsResponse[] {
  return Array.from({ length: 30 }, (_, i) => ({
    kind: 'tc-needs',
    version,
    id: `0000000000${String(i).padStart(2, '0')}`,
    grade: i < 14 ? '2' : i < 27 ? '3' : '4',
    answers: Object.fromEntries(
      questions.map(({ id, options }, q) => [
        id,
        options
          .filter((_, o) => o === (i * i + q) % options.length || o === (7 * i) % options.length)
          .map((one) => one.id),
      ]),
    ),
  }));
}

it.each(widthsOf('desktop'))(
  '%s, by keyboard alone: thirty questionnaires → summary → team plan → school sheet → municipality',
  async (_, options) => {
    const { page, complaints, sent, close } = await visit('/svodka/', options);
    const keys = keysOf(page);
    for (const name of ['Понимание текста', 'Читают, но не понимают']) {
      await keys.to(page.getByRole('checkbox', { name }));
      await page.keyboard.press('Space');
    }
    await keys.to(page.getByLabel('Класс, если важно'));
    await keys.until('ArrowDown', async () => (await page.getByLabel('Класс, если важно').inputValue()) === '2');
    expect(await runAxe(page)).toEqual([]);
    const own = JSON.parse(String(await saved(page, 'Сохранить файл'))) as NeedsResponse;
    expect(own).toMatchObject({ grade: '2', answers: { temy: ['tekst'], trudnosti: ['smysl'] } });
    await keys.press('button', 'Скопировать ссылку');
    // Packing takes a moment: the field is there before the link is.
    const field = page.getByLabel('Ссылка с ответами');
    await expect.poll(() => field.inputValue()).toContain('#zapros=');
    const link = await field.inputValue();

    const form = JSON.parse((await page.locator('tc-needs').getAttribute('data-form')) ?? '') as NeedsForm;
    const teachers = thirty(form);
    const files = teachers.map((one, i) => file(`учитель ${i}.json`, one));
    const brought = page.getByLabel('Файлы с ответами или листы школ');
    await keys.choose(brought, [
      ...files,
      file('чужое.json', { a: 1 }),
      file('битое.json', '{"kind":'),
      ...files.slice(0, 1),
    ]);
    const links = page.getByLabel('Ссылки — можно вставить письма целиком');
    await keys.type(links, `${link}\n${link}`);
    await keys.press('button', 'Свести');
    await page.getByText('Учтено: 31 ответ').waitFor();
    expect(await page.getByRole('heading', { name: 'Сводка' }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    for (const name of [
      'файл «чужое.json»',
      'файл «битое.json»',
      'файл «учитель 0.json»: эти ответы уже',
      'ссылка 2: эти ответы уже',
    ]) {
      expect(await page.getByText(name).count()).toBe(1);
    }
    for (const { id, text, options } of form.questions) {
      const rows = page.getByRole('table', { name: text }).getByRole('row');
      for (const [i, option] of options.entries()) {
        const votes = (some: readonly NeedsResponse[]) =>
          String(some.filter(({ answers }) => answers[id]?.includes(option.id)).length);
        // Three fourth-class teachers are hidden, and with them the smaller of the other classes.
        const cells = [votes([...teachers, own]), votes([...teachers.slice(0, 14), own]), 'меньше 10', 'меньше 10'];
        expect(
          await rows
            .nth(i + 1)
            .getByRole('cell')
            .allTextContents(),
          option.text,
        ).toEqual(cells);
      }
    }
    expect(await page.getByText(/Провести тьюториал|Участвовать во встрече/).count()).toBeGreaterThan(0);
    expect(await runAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect((await saved(page, 'Сводка в Word')).subarray(0, 2).toString()).toBe('PK');
    expect((await saved(page, 'План в Word')).subarray(0, 2).toString()).toBe('PK');
    expect(String(await saved(page, 'План таблицей'))).toContain('"Собрать запросы снова и сравнить"');

    await keys.to(page.getByLabel('Муниципалитет'));
    await keys.until(
      'ArrowDown',
      async () => (await page.getByLabel('Муниципалитет').inputValue()) === 'Прудовский район',
    );
    const sheet = String(await saved(page, 'Сохранить лист школы'));
    expect(sheet).not.toContain('grade');
    await keys.to(links);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await keys.choose(brought, [file('лист.json', sheet)]);
    await keys.press('button', 'Свести');
    await page.getByText('Учтено: 31 ответ, листов школ: 1').waitFor();
    expect(await page.getByRole('columnheader', { name: 'Прудовский район, 31' }).count()).toBe(5);
    expect(await runAxe(page)).toEqual([]);
    await keys.choose(brought, files.slice(0, 9));
    await keys.press('button', 'Свести');
    await page.getByText('хотя бы 10').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    expect(await runAxe(page)).toEqual([]);

    // A link pasted into the address of the open page, twice: both come beside what is there.
    for (const times of [1, 2]) {
      await page.evaluate((address) => location.assign(address), link);
      await expect.poll(async () => (await links.inputValue()).split('#zapros=').length - 1).toBe(times);
      expect(page.url()).not.toContain('zapros=');
    }
    expect([...complaints, ...sent]).toEqual([]);
    await close();
  },
);
