import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { calendarFaults } from '../lib/calendar.ts';
import { readSite } from '../lib/dist.ts';

const site = await readSite();
const all = '/nashi-vstrechi/vse.ics';

async function eventsIn(file: string): Promise<ICAL.Component[]> {
  return new ICAL.Component(ICAL.parse(String(await site.read(file)))).getAllSubcomponents('vevent');
}

const facts = (event: ICAL.Component | undefined) =>
  ['dtstart', 'dtend', 'status', 'summary'].map((name) => String(event?.getFirstPropertyValue(name)));

describe('calendars of meetings', () => {
  it('parse strictly, each of one meeting but for the one of all', async () => {
    const files = [...site.files].filter((file) => file.endsWith('.ics'));
    const read = files.map(async (file) => ({
      file,
      faults: calendarFaults(await site.read(file)),
      count: (await eventsIn(file)).length,
    }));
    const wrong = (await Promise.all(read)).filter(
      ({ file, faults, count }) => faults.length > 0 || (file !== all && count !== 1),
    );
    expect(wrong).toEqual([]);
    expect(files.length).toBeGreaterThan(30);
  });

  it.each([
    ['2026-12-03-bez-kontsa', '2026-12-03T17:00:00', '2026-12-03T18:00:00', 'CONFIRMED', 'Разговор без расписания'],
    ['2026-12-08-perenos', '2026-12-08T09:00:00', '2026-12-08T11:00:00', 'CONFIRMED', 'Перенесено: Урок с лупой'],
    ['2026-12-10-otmena', '2026-12-10T14:00:00', '2026-12-10T15:00:00', 'CANCELLED', 'Отменено: Игра для быстрых'],
    ['2026-11-25-noch-chteniya', '2026-11-25T22:00:00', '2026-11-26T01:00:00', 'CONFIRMED', 'Ночь чтения'],
    ['2026-11-24-tri-dnya-na-beregu', '2026-11-24T10:00:00', '2026-11-26T17:00:00', 'CONFIRMED', 'Три дня на берегу'],
    ['2026-12-30-zimnyaya-shkola', '2026-12-30T10:00:00', '2027-01-03T16:00:00', 'CONFIRMED', 'Зимняя школа'],
  ])('%s', async (id, ...wanted) => {
    const [event] = await eventsIn(`/nashi-vstrechi/${id}/vstrecha.ics`);
    expect(facts(event)).toEqual(wanted);
    // The same in the calendar of all meetings: telephones that have it hear of each change.
    const same = (await eventsIn(all)).find(
      (other) => other.getFirstPropertyValue('uid') === event?.getFirstPropertyValue('uid'),
    );
    expect(facts(same)).toEqual(wanted);
  });

  it('name a meeting by its file, also when it has an address of its own', async () => {
    const [event] = await eventsIn('/nashi-vstrechi/2027-01-14-vopros-v-yanvare/vstrecha.ics');
    expect(event?.getFirstPropertyValue('uid')).toBe('2027-01-14-svoj-vopros@tutor-centre.example');
  });

  it('hold the zone of each meeting', async () => {
    const text = String(await site.read(all));
    expect(text).toContain('TZID:Asia/Novosibirsk\r\nBEGIN:STANDARD');
    const [, vladivostok = ''] = text.split('TZID:Asia/Vladivostok\r\nBEGIN:STANDARD');
    expect(vladivostok.slice(0, vladivostok.indexOf('END:STANDARD'))).toContain('TZOFFSETTO:+1000');
  });

  // The centre is in Moscow. The feed of meetings is the calendar of all.
  it.each([
    ['in winter', '2027-01-14-vopros-v-yanvare', '2027-01-14T15:00', '2027-01-14T05:00:00.000Z', [all]],
    // It is over, and the feed holds those ahead.
    ['in summer', '2025-07-08-soveshchanie', '2025-07-08T15:00', '2025-07-08T05:00:00.000Z', []],
  ])('and pages and search engines’ data are right of Vladivostok %s', async (_, id, local, instant, feeds) => {
    const { html = '' } = site.pages.find(({ path }) => path === `/nashi-vstrechi/${id}/`) ?? {};
    expect(html).toContain(`"startDate":"${local}:00+10:00"`);
    expect(html).toContain(`<time datetime="${local}:00+10:00">`);
    expect(html).toContain('время владивостокское');
    const uid = (await eventsIn(`/nashi-vstrechi/${id}/vstrecha.ics`))[0]?.getFirstPropertyValue('uid');
    for (const file of [`/nashi-vstrechi/${id}/vstrecha.ics`, ...feeds]) {
      const calendar = new ICAL.Component(ICAL.parse(String(await site.read(file))));
      const event = calendar.getAllSubcomponents('vevent').find((one) => one.getFirstPropertyValue('uid') === uid);
      const start = event?.getFirstPropertyValue('dtstart') as ICAL.Time;
      const zone = calendar
        .getAllSubcomponents('vtimezone')
        .find((one) => one.getFirstPropertyValue('tzid') === 'Asia/Vladivostok');
      start.zone = new ICAL.Timezone(zone as ICAL.Component);
      expect(start.toJSDate().toISOString(), file).toBe(instant);
    }
  });
});

describe('pages of meetings', () => {
  const textOf = (path: string) =>
    site.pages
      .find((page) => page.path === path)
      ?.html.replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ') ?? '';

  it.each([
    ['2026-11-24-tri-dnya-na-beregu', '24–26 ноября 2026 г., с 10:00 первого дня до 17:00 последнего'],
    ['2026-11-25-noch-chteniya', 'среда, 25 ноября 2026 г., с 22:00 до 01:00 следующего дня'],
    ['2026-12-03-bez-kontsa', 'четверг, 3 декабря 2026 г., 17:00 МСК'],
    [
      '2026-12-30-zimnyaya-shkola',
      '30 декабря 2026 г. – 3 января 2027 г., с 10:00 первого дня до 16:00 последнего, время новосибирское',
    ],
    ['2026-12-08-perenos', 'Встреча перенесена, время выше — новое.'],
    ['2026-12-10-otmena', 'Встреча отменена'],
  ])('%s says «%s»', (id, words) => expect(textOf(`/nashi-vstrechi/${id}/`)).toContain(words));

  it('invite nobody to a cancelled one', () => {
    expect(textOf('/nashi-vstrechi/2026-12-10-otmena/')).not.toContain('Как попасть');
  });

  it('show days in the list', () => {
    const list = textOf('/nashi-vstrechi/');
    for (const words of ['24–26 ноября, с 10:00', '4–13 февраля, с 09:00', 'время новосибирское'])
      expect(list).toContain(words);
  });
});

it('offers no cancelled meeting in plans', async () => {
  const needs = site.pages.find(({ html }) => html.includes('data-occasions'))?.html ?? '';
  expect(needs).toContain('2026-12-08-perenos');
  expect(needs).not.toContain('2026-12-10-otmena');
  const [resources] = [...site.files].filter((file) => file.startsWith('/moj-plan/resursy.'));
  expect(String(await site.read(resources ?? ''))).not.toContain('2026-12-10-otmena');
});
