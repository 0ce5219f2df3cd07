import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { EngineName } from '../../scripts/lib/engines.ts';
import { appearance, showAsPrinted } from './appearance.ts';
import { openTemplates } from './templates.ts';
import { type Visitor, visitorsOf } from './visitor.ts';

const widths = { desktop: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** The audit, which sets WIDTHS=all, walks at both widths and opens every template. */
const isWhole = process.env['WIDTHS'] === 'all';
const widthsOf = (usual: keyof typeof widths) => (isWhole ? (['desktop', 'phone'] as const) : [usual]);

const interest = 'шесть шляп на окружающем мире';
const kept = '/priemy/nevod/';

/** What a teacher does on the site, step by step, alike in every engine. */
export function walk(name: EngineName, usual: keyof typeof widths): void {
  vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 });
  const { open, stopServer, startServer } = visitorsOf(name);
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await open();
    await visitor.open('/');
  });

  describe.each(widthsOf(usual))(`${name}, %s`, (size) => {
    let forgiven: RegExp | undefined;
    beforeAll(() => visitor.tab.resize(widths[size]));
    // Every step stands by itself: one that fails does not take the others along.
    beforeEach(async () => {
      await visitor.tab.run(() => localStorage.clear());
      forgiven = undefined;
    });
    afterEach(async () => {
      const complaints = await visitor.complaints();
      expect(complaints.filter((line) => !forgiven?.test(line))).toEqual([]);
    });

    if (isWhole) openTemplates(() => visitor);

    it('home: the way in', async () => {
      await visitor.open('/');
      await visitor.sees('Тьюторский центр Заозёрья');
      await visitor.click('main a', 'К уроку');
      await visitor.isAt('/priemy/');
    });

    it('a list leads to its entry', async () => {
      await visitor.open('/priemy/');
      await visitor.click('main a', 'Гексагон');
      await visitor.isAt('/priemy/geksagon/');
      expect(await visitor.heading()).toBe('Гексагон');
    });

    it('a topic, with its pictures', async () => {
      await visitor.open('/samoobrazovanie/rabochij-otklik/');
      expect(await visitor.heading()).toMatch(/^Как говорить с детьми о работе/);
      const empty = () =>
        visitor.tab.run(() =>
          [...document.images].filter((one) => one.complete && one.naturalWidth === 0).map(({ src }) => src),
        );
      expect(await empty()).toEqual([]);
    });

    it('search finds what is written with a slip', async () => {
      await visitor.open('/');
      await visitor.click('tc-search-open a');
      await visitor.type('', 'гиксагон', 'dialog input:not([type="checkbox"])');
      await visitor.click('dialog a', 'Гексагон');
      await visitor.isAt('/priemy/geksagon/');
      await visitor.open(`/poisk/?q=${encodeURIComponent('вопросик на выходе')}`);
      await visitor.sees('Найден');
      await visitor.click('.results h2 a', 'Вопрос на выходе');
      await visitor.isAt('/priemy/vopros-na-vyhode/');
    });

    it('the diagnostic comes to its result, and the result to a plan', async () => {
      await visitor.open('/projti-diagnostiku/');
      await visitor.sees('Выбрано: 2 направления, 10 утверждений');
      await visitor.click('label', 'Понимание текста');
      await visitor.sees('Выбрано: 1 направление, 5 утверждений');
      await visitor.click('button', 'Начать');
      for (let step = 0; step < 6; step += 1) {
        const before = await visitor.tab.run(() => location.hash);
        await visitor.click('form.step label', 'Пробую');
        await visitor.click('form.step button', 'Дальше');
        await expect.poll(() => visitor.tab.run(() => location.hash)).not.toBe(before);
      }
      await visitor.sees('Потому что в утверждении');
      await visitor.click('button', 'Собрать план');
      await visitor.isAt('/moj-plan/');
      await expect.poll(() => visitor.valueOf('Направление, которое я выбрал')).toBe('Рабочий отклик');
    });

    it('a plan is written, and is there after the page was loaded again', async () => {
      await writePlan(visitor);
      await visitor.tab.run(() => location.reload());
      await expect.poll(() => visitor.valueOf('Мне интересно…').catch(() => '')).toBe(interest);
      await expect.poll(() => visitor.valueOf('Чем подтвержу')).toBe('пометки детей');
    });

    it('a plan goes to another person by its link', async () => {
      await writePlan(visitor);
      await visitor.click('button', 'Скопировать ссылку');
      await expect.poll(() => visitor.valueOf('Ссылка на план')).toContain('#plan=');
      const link = new URL((await visitor.valueOf('Ссылка на план')) ?? '');
      expect(await visitor.complaints()).toEqual([]);
      // The same site under its other name: nothing that this browser keeps is seen there.
      link.hostname = 'localhost';
      await visitor.tab.goto(link.href);
      await visitor.sees('Вам передали план');
      expect(await visitor.tab.run(() => localStorage.length)).toBe(0);
      await visitor.click('button', 'Сохранить как свой план');
      await expect.poll(() => visitor.valueOf('Мне интересно…')).toBe(interest);
      expect(await visitor.complaints()).toEqual([]);
      await visitor.tab.run(() => localStorage.clear());
      await visitor.open('/moj-plan/');
    });

    it('a plan becomes a Word file and a calendar', async () => {
      await writePlan(visitor);
      const word = await visitor.saves('Документ Word', '.docx');
      expect(word.name).toMatch(/^План .*\.docx$/);
      const text = unzipSync(word.bytes)['word/document.xml'];
      expect(text && strFromU8(text)).toContain(interest);
      const calendar = await visitor.saves('Даты в календарь', '.ics');
      const events = new ICAL.Component(ICAL.parse(String(calendar.bytes))).getAllSubcomponents('vevent');
      expect(events.map((event) => String(event.getFirstPropertyValue('dtstart')))).toContain('2027-01-12');
    });

    it('a page put aside opens when the server is gone', async () => {
      await visitor.open(kept);
      await visitor.click('tc-keep button');
      await visitor.sees('Откроется и без связи');
      await stopServer();
      try {
        await visitor.open(kept);
        expect(await visitor.heading()).toBe('Невод');
        await visitor.open('/priemy/mayachok/');
        expect(await visitor.heading()).toBe('Нет связи');
      } finally {
        await startServer();
      }
      // Chromium tells of each request that nobody answers.
      forgiven = /ERR_CONNECTION_REFUSED|net::ERR_FAILED/;
      await visitor.open(kept);
      await visitor.click('tc-keep button');
      await visitor.sees('Копия стёрта');
    });

    it('paper: the text alone, dark on white', async () => {
      await visitor.open('/priemy/nevod/');
      await visitor.tab.run(showAsPrinted);
      const seen = await visitor.tab.run(() =>
        ['.site-header', '.site-footer', 'tc-keep', 'h1', 'main li'].filter((one) =>
          [...document.querySelectorAll(one)].some((element) => element.getClientRects().length > 0),
        ),
      );
      expect(seen).toEqual(['h1', 'main li']);
      expect((await visitor.tab.run(appearance)).pale).toEqual([]);
      await writePlan(visitor);
      await visitor.tab.run(showAsPrinted);
      await visitor.sees(interest, '.paper');
    });

    it('by day: colours, contrast, edges of fields', async () => {
      for (const path of ['/', '/projti-diagnostiku/', '/poisk/', kept]) {
        await visitor.open(path);
        expect(await visitor.tab.run(appearance), path).toEqual({
          background: [251, 249, 244, 255],
          pale: [],
          edgeless: [],
        });
      }
      await writePlan(visitor);
      expect(await visitor.tab.run(appearance)).toEqual({ background: [251, 249, 244, 255], pale: [], edgeless: [] });
    });
  });

  it(`${name}, by night: colours, contrast, edges of fields`, async () => {
    const owl = await open(true);
    for (const path of ['/', '/projti-diagnostiku/', '/poisk/', kept]) {
      await owl.open(path);
      expect(await owl.tab.run(appearance), path).toEqual({ background: [22, 33, 29, 255], pale: [], edgeless: [] });
    }
    await writePlan(owl);
    expect(await owl.tab.run(appearance)).toEqual({ background: [22, 33, 29, 255], pale: [], edgeless: [] });
    expect(await owl.complaints()).toEqual([]);
  });
}

async function writePlan(visitor: Visitor): Promise<void> {
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
