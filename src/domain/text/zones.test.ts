import { describe, expect, it, test } from 'vitest';
import { meetingHours, namedZone, withClocks } from './meeting-clocks.ts';
import { onReadersClocks } from './readers-clocks.ts';
import { type Zone, zones } from './zone-names.ts';
import { dayIn, instantOf, localMoment, offsetText, withOffset } from './zones.ts';

test.each<[Zone, string, string]>([
  ['Europe/Moscow', '2026-11-21T22:30:00Z', '2026-11-22T01:30'],
  ['Europe/Moscow', '2026-11-21T21:00:00Z', '2026-11-22T00:00'],
  ['Europe/Kaliningrad', '2026-12-31T21:59:00Z', '2026-12-31T23:59'],
  ['Asia/Vladivostok', '2026-11-21T22:30:00Z', '2026-11-22T08:30'],
])('in %s it is at %s local %s', (zone, now, local) => expect(localMoment(new Date(now), zone)).toBe(local));

test.each<[Zone, string, string]>([
  ['Europe/Moscow', '2026-11-21T15:00', '2026-11-21T15:00:00+03:00'],
  // Moscow kept UTC+4 until 26 October 2014, 02:00.
  ['Europe/Moscow', '2014-10-25T15:00', '2014-10-25T15:00:00+04:00'],
  ['Europe/Moscow', '2014-10-26T15:00', '2014-10-26T15:00:00+03:00'],
])('in %s the moment %s is %s', (zone, moment, full) => expect(withOffset(moment, zone)).toBe(full));

/** Federal law on reckoning of time of 3 June 2011, as it is since 2021: hours ahead of UTC, summer and winter alike. */
const hours: Readonly<Record<Zone, number>> = {
  'Europe/Kaliningrad': 2,
  'Europe/Moscow': 3,
  'Europe/Samara': 4,
  'Asia/Yekaterinburg': 5,
  'Asia/Omsk': 6,
  'Asia/Novosibirsk': 7,
  'Asia/Krasnoyarsk': 7,
  'Asia/Irkutsk': 8,
  'Asia/Yakutsk': 9,
  'Asia/Vladivostok': 10,
  'Asia/Magadan': 11,
  'Asia/Kamchatka': 12,
};

it('knows the eleven zones of Russia', () => {
  expect(Object.keys(hours)).toEqual(Object.keys(zones));
  expect(new Set(Object.values(hours)).size).toBe(11);
});

describe.each(Object.entries(hours) as [Zone, number][])('%s, UTC+%i', (zone, ahead) => {
  const utc = (local: string) => new Date(Date.parse(`${local}Z`) - ahead * 3_600_000);

  it.each([
    ['a winter day', '2027-01-20T15:30', '2027-01-20'],
    ['a summer day', '2026-07-20T15:30', '2026-07-20'],
    ['before midnight in winter', '2026-11-25T23:59', '2026-11-25'],
    ['midnight in winter', '2026-11-26T00:00', '2026-11-26'],
    ['before midnight in summer', '2026-06-30T23:59', '2026-06-30'],
    ['midnight in summer', '2026-07-01T00:00', '2026-07-01'],
    ['before New Year', '2026-12-31T23:59', '2026-12-31'],
    ['New Year', '2027-01-01T00:00', '2027-01-01'],
    ['a leap day', '2028-02-29T00:00', '2028-02-29'],
    ['clocks that change elsewhere', '2027-03-28T02:30', '2027-03-28'],
  ])('%s', (_, local, day) => {
    const moment = utc(local);
    expect(localMoment(moment, zone)).toBe(local);
    expect(dayIn(moment, zone)).toBe(day);
    expect(instantOf(local, zone)).toBe(moment.getTime());
    expect(withOffset(local, zone)).toBe(`${local}:00${offsetText(ahead * 60)}`);
  });
});

describe('the zone that is named', () => {
  it.each<[string, string, Zone | undefined, Zone | undefined, string]>([
    ['in the centre, among its own', 'очно', undefined, 'Europe/Moscow', '15:30'],
    ['the centre’s, said twice', 'очно', 'Europe/Moscow', 'Europe/Moscow', '15:30'],
    ['from afar', 'онлайн', undefined, 'Europe/Moscow', '15:30 МСК'],
    ['from afar, here and there', 'смешанно', undefined, 'Asia/Omsk', '15:30, время омское'],
    ['another', 'очно', 'Asia/Vladivostok', 'Europe/Moscow', '15:30, время владивостокское'],
    ['Moscow’s, in another centre', 'очно', 'Europe/Moscow', 'Asia/Vladivostok', '15:30 МСК'],
    ['a preview without a centre', 'онлайн', undefined, undefined, '15:30'],
    ['a preview, the meeting’s own', 'очно', 'Asia/Omsk', undefined, '15:30, время омское'],
  ])('%s', (_, format, timezone, centre, words) => {
    expect(withClocks('15:30', namedZone({ format, timezone }, centre)).replace('\u00A0', ' ')).toBe(words);
  });

  it('does not stick to a word', () => {
    expect(withClocks('с 22:00 до 01:00 следующего дня', 'Europe/Moscow')).toMatch(/дня, время московское$/);
  });
});

test.each([
  ['the same clocks', '2026-11-25T15:30:00+03:00', 3, undefined],
  ['four hours on', '2026-11-25T15:30:00+03:00', 7, 'у вас 19:30'],
  ['seven hours back', '2026-11-25T15:30:00+10:00', 3, 'у вас 08:30'],
  ['seven hours back in summer', '2026-07-20T15:30:00+10:00', 3, 'у вас 08:30'],
  ['the day before', '2026-11-25T05:00:00+10:00', 3, 'у вас 24 ноября, 22:00'],
  ['the day after', '2026-11-25T22:00:00+03:00', 12, 'у вас 26 ноября, 07:00'],
  ['midnight', '2026-11-25T20:00:00+03:00', 7, 'у вас 26 ноября, 00:00'],
  ['the year before', '2027-01-01T00:00:00+12:00', 2, 'у вас 31 декабря, 14:00'],
  ['half an hour', '2026-11-25T15:30:00+03:00', 5.5, 'у вас 18:00'],
  ['beyond the ocean', '2026-11-25T01:00:00+12:00', -9, 'у вас 24 ноября, 04:00'],
] as const)('a reader elsewhere: %s', (_, moment, ahead, words) => {
  expect(onReadersClocks(moment, ahead * 60)?.replaceAll('\u00A0', ' ')).toBe(words);
});

it.each<[Parameters<typeof meetingHours>[1], Zone | undefined, string]>([
  [
    { start: '2027-01-14T15:00', timezone: 'Asia/Vladivostok' },
    'Europe/Moscow',
    ', время владивостокское, в центре 08:00',
  ],
  [
    { start: '2027-01-14T03:00', timezone: 'Asia/Kamchatka' },
    'Europe/Moscow',
    ', время камчатское, в центре 13 января, 18:00',
  ],
  [{ start: '2027-01-14T15:00', timezone: 'Europe/Moscow', format: 'очно' }, 'Europe/Moscow', ''],
  [{ start: '2027-01-14T15:00', timezone: 'Asia/Omsk' }, undefined, ', время омское'],
  [{ start: '', timezone: 'Asia/Omsk' }, 'Europe/Moscow', ', время омское'],
])('a meeting of %j for a centre in %s', (clocks, centre, words) => {
  expect(meetingHours('15:00', clocks, centre).replaceAll('\u00A0', ' ')).toBe(`15:00${words}`);
});
