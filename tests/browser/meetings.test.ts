import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { frozenSite } from '../lib/frozen-site.ts';
import { cleanVisits } from './clean-visits.ts';
import { shiftsOf } from './visit.ts';

// The frozen site was built on 25 November 2026; the readers come later, from elsewhere.
const { open } = cleanVisits();

const at = (moment: string, path: string, timezoneId: string): Promise<Page> =>
  open(path, { timezoneId, prepare: (page) => page.clock.setSystemTime(moment) });
const shown = (page: Page, selector: string) =>
  page.locator(`${selector} .title a`).filter({ visible: true }).allTextContents();

/**
 * How far a page moved by itself. Whoever is elsewhere gets the own hour beside the meeting's, which may lengthen a line;
 * 0.1 is what browsers call good.
 */
const movedBy = async (page: Page) => (await shiftsOf(page)).reduce((sum, line) => sum + Number.parseFloat(line), 0);

// On a busy machine a font may come between layout and first paint; a real jump comes every time.
const again = { retry: 2 };

describe('the home page', () => {
  it.each([
    ['at the build', frozenSite.now, 'Europe/Moscow', ['Три дня на берегу', 'Урок об озере', 'Отклик за столом']],
    [
      'a minute before an end',
      '2026-11-25T10:29:00Z',
      'Europe/Samara',
      ['Три дня на берегу', 'Урок об озере', 'Отклик за столом'],
    ],
    ['at that end', '2026-11-25T10:30:00Z', 'Asia/Kamchatka', ['Три дня на берегу', 'Отклик за столом', 'Ночь чтения']],
    ['a week later', '2026-12-02T09:00:00Z', 'America/Anchorage', ['Разговор без расписания']],
    ['a month later', '2026-12-25T09:00:00Z', 'Asia/Omsk', []],
  ])('%s: names meetings ahead alone, and nothing moves', again, async (_, moment, zone, titles) => {
    const page = await at(String(moment), '/', zone);
    expect(await shown(page, '[data-most]')).toEqual(titles);
    expect(await page.getByText('Смотрите общий список').isVisible()).toBe(titles.length === 0);
    expect(await movedBy(page)).toBeLessThan(zone === 'Europe/Moscow' ? 0.0001 : 0.02);
  });

  it('decides before it paints, on a slow line too', again, async () => {
    const delay = 1_500;
    const page = await open('/', {
      timezoneId: 'Asia/Tokyo',
      prepare: async (fresh) => {
        await fresh.clock.setSystemTime('2026-12-02T09:00:00Z');
        await fresh.route('**/meetings-over*', async (route) => {
          await new Promise((done) => setTimeout(done, delay));
          await route.continue();
        });
      },
    });
    // Not performance.getEntries: the clock of the test stands in its place.
    const painted = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          new PerformanceObserver((list) => done(list.getEntries()[0]?.startTime ?? 0)).observe({
            type: 'paint',
            buffered: true,
          });
        }),
    );
    expect(painted).toBeGreaterThan(delay);
    expect(await shiftsOf(page)).toEqual([]);
  });

  it('is true without scripts: it calls nothing the next', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    expect(await shown(page, '[data-most]')).toHaveLength(3);
    expect((await page.textContent('body'))?.toLowerCase()).not.toContain('ближайш');
  });
});

describe('the list of meetings', () => {
  it.each([
    ['at the build', frozenSite.now, 'Europe/Moscow', 'Три дня на берегу', []],
    [
      'nine days later',
      '2026-12-04T09:00:00Z',
      'Asia/Kamchatka',
      'Урок с лупой',
      [
        'Разговор без расписания',
        'Карандаш и вопрос',
        'Ночь чтения',
        'Отклик за столом',
        'Урок об озере',
        'Три дня на берегу',
      ],
    ],
    ['when all is over', '2027-03-01T09:00:00Z', 'Asia/Omsk', undefined, undefined],
  ])('%s: those that are over stand at the end', again, async (_, moment, zone, first, over) => {
    const page = await at(String(moment), '/nashi-vstrechi/', zone);
    const titles = await shown(page, 'main');
    expect(await shown(page, '[data-over]')).toEqual(over ?? titles);
    if (first) expect(titles[0]).toBe(first);
    const headings = await page.getByRole('main').getByRole('heading', { level: 2 }).allTextContents();
    const ahead =
      { 0: ['Ноябрь', 'Декабрь', 'Январь', 'Февраль'], 6: ['Декабрь', 'Январь', 'Февраль'] }[over?.length ?? 9] ?? [];
    expect(headings.map((text) => text.split(/\s20/)[0])).toEqual([
      ...ahead,
      ...(over?.length === 0 ? [] : ['Недавно прошли']),
    ]);
    expect(await page.getByText('Новых встреч пока нет').isVisible()).toBe(first === undefined);
    expect(await movedBy(page)).toBeLessThan(zone === 'Europe/Moscow' ? 0.0001 : 0.02);
  });
});

describe('the page of a meeting', () => {
  it.each([
    ['a minute before its end', '2026-12-03-bez-kontsa', '2026-12-03T14:59:00Z', 'Asia/Kamchatka', true, false],
    ['at its end', '2026-12-03-bez-kontsa', '2026-12-03T15:00:00Z', 'America/Anchorage', false, true],
    ['over midnight, before its end', '2026-11-25-noch-chteniya', '2026-11-25T21:59:00Z', 'Europe/Moscow', true, false],
    ['over midnight, over', '2026-11-25-noch-chteniya', '2026-11-25T22:00:00Z', 'Europe/Moscow', false, true],
    ['over for the build', '2026-11-24-vchera', frozenSite.now, 'Europe/Moscow', false, true],
    ['cancelled, afterwards', '2026-12-10-otmena', '2026-12-20T09:00:00Z', 'Europe/Samara', false, false],
  ])('%s: offers or says that it is over', again, async (_, id, moment, zone, isOffered, isOver) => {
    const path = `/nashi-vstrechi/${id}/`;
    const page = await at(String(moment), path, zone);
    expect(await page.getByRole('link', { name: 'Добавить в календарь' }).isVisible()).toBe(isOffered);
    expect(await page.getByText('встреча уже прошла').isVisible()).toBe(isOver);
    expect(await movedBy(page)).toBeLessThan(zone === 'Europe/Moscow' ? 0.0001 : 0.02);
  });
});

it('a plan suggests no meeting that is over', async () => {
  const suggested = async (moment: string, zone: string) => {
    const page = await at(moment, '/moj-plan/', zone);
    await page.getByRole('button', { name: 'Мне интересно…' }).click();
    await expect.poll(() => page.locator('datalist option').count()).toBeGreaterThan(9);
    const values = await page
      .locator('datalist option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    await page.evaluate(() => localStorage.clear());
    await page.close();
    return values;
  };
  expect(await suggested('2026-11-30T13:55:00Z', 'Europe/Moscow')).toContain('Карандаш и вопрос (вебинар)');
  expect(await suggested('2026-11-30T14:00:00Z', 'Asia/Omsk')).not.toContain('Карандаш и вопрос (вебинар)');
});
