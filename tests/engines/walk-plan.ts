import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { expect } from 'vitest';
import { step as it } from './step.ts';
import type { Visitor } from './visitor.ts';

/** What the plan of the walk says. */
export const interest = 'шесть шляп на окружающем мире';

/** From the diagnostic to a plan that is kept, handed on and saved. */
export function walkPlan(visitor: () => Visitor): void {
  it('the diagnostic comes to its result, and the result to a plan', async () => {
    await visitor().open('/projti-diagnostiku/');
    await visitor().sees('Выбрано: 2 направления, 10 утверждений');
    await visitor().click('label', 'Понимание текста');
    await visitor().sees('Выбрано: 1 направление, 5 утверждений');
    await visitor().click('button', 'Начать');
    for (let step = 0; step < 6; step += 1) {
      const before = await visitor().tab.run(() => location.hash);
      await visitor().click('form.step label', 'Пробую');
      await visitor().click('form.step button', 'Дальше');
      await expect.poll(() => visitor().tab.run(() => location.hash)).not.toBe(before);
    }
    await visitor().sees('Потому что в утверждении');
    await visitor().click('button', 'Собрать план');
    await visitor().isAt('/moj-plan/');
    await expect.poll(() => visitor().valueOf('Направление, которое я выбрал')).toBe('Рабочий отклик');
  });

  it('a plan is written, and is there after the page was loaded again', async () => {
    await writePlan(visitor());
    await visitor().tab.run(() => location.reload());
    await expect
      .poll(() =>
        visitor()
          .valueOf('Мне интересно…')
          .catch(() => ''),
      )
      .toBe(interest);
    await expect.poll(() => visitor().valueOf('Чем подтвержу')).toBe('пометки детей');
  });

  it('a plan goes to another person by its link', async () => {
    await writePlan(visitor());
    await visitor().click('button', 'Скопировать ссылку');
    await expect.poll(() => visitor().valueOf('Ссылка на план')).toContain('#plan=');
    const link = new URL((await visitor().valueOf('Ссылка на план')) ?? '');
    expect(await visitor().complaints()).toEqual([]);
    // The same site under its other name: nothing that this browser keeps is seen there.
    link.hostname = 'localhost';
    await visitor().tab.goto(link.href);
    await visitor().sees('Вам передали план');
    expect(await visitor().tab.run(() => localStorage.length)).toBe(0);
    await visitor().click('button', 'Сохранить как свой план');
    await expect.poll(() => visitor().valueOf('Мне интересно…')).toBe(interest);
    expect(await visitor().complaints()).toEqual([]);
  });

  it('a plan becomes a Word file and a calendar', async () => {
    await writePlan(visitor());
    const word = await visitor().saves('Документ Word', '.docx');
    expect(word.name).toMatch(/^План .*\.docx$/);
    const text = unzipSync(word.bytes)['word/document.xml'];
    expect(text && strFromU8(text)).toContain(interest);
    const calendar = await visitor().saves('Даты в календарь', '.ics');
    const events = new ICAL.Component(ICAL.parse(String(calendar.bytes))).getAllSubcomponents('vevent');
    expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toContain('2027-01-12');
  });
}

/** Writes a plan anew. */
export async function writePlan(visitor: Visitor): Promise<void> {
  await visitor.open('/moj-plan/');
  await visitor.click('button', 'Мне интересно…');
  await visitor.type('Мне интересно…', interest);
  await visitor.click('button', 'Добавить действие');
  await visitor.type('Ресурс', 'Гексагон');
  await visitor.type('Чем подтвержу', 'пометки детей');
  // Each engine has its own way of typing a date; what comes of it is the same.
  await visitor.tab.run(() => {
    const field = document.querySelector<HTMLInputElement>('main label input[type="date"]');
    if (!field) throw new TypeError('No field for a date');
    field.value = '2027-01-12';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await visitor.click('h1');
}
