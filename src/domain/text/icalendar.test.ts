import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFaults } from '../../../tests/lib/calendar.ts';
import { type CalendarEvent, calendarText } from './icalendar.ts';
import { zoneLines } from './icalendar-zone.ts';
import type { Zone } from './zone-names.ts';

const stamp = new Date('2026-11-25T09:00:00Z');
const lesson = {
  uid: 'urok@example.org',
  start: '2026-12-03T17:00',
  end: '2026-12-03T18:00',
  zone: 'Europe/Moscow',
  summary: 'Урок',
} as const satisfies CalendarEvent;

function fileOf(events: readonly CalendarEvent[], zone: Zone = 'Europe/Moscow', made = stamp): string {
  const moments = events.flatMap(({ start, end }) => [start, end]);
  return calendarText({ name: 'Встречи', events, zones: zoneLines(zone, moments), stamp: made });
}

function read(text: string): ICAL.Component[] {
  expect(calendarFaults(new TextEncoder().encode(text))).toEqual([]);
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
}

const textOf = (event: ICAL.Component | undefined, name: string) => String(event?.getFirstPropertyValue(name));

describe('texts', () => {
  test.each([
    ['signs of the format', 'папка\\nota; а, б: «в»', 'папка\\nota; а, б: «в»'],
    ['lines of all systems', 'раз\r\nдва\rтри\nчетыре\u2028пять', 'раз\nдва\nтри\nчетыре\nпять'],
    ['control characters', 'а\u0000б\u0007в\u001Bг\u007Fд\u0090е\tё', 'абвгде\tё'],
    ['halves of emoji', 'до\uD83D после \uDE00конец', 'до после конец'],
    ['emoji of several parts', '👩‍🏫'.repeat(30), '👩‍🏫'.repeat(30)],
    ['long Russian words', 'ы'.repeat(500), 'ы'.repeat(500)],
    [
      'spaces where a line may be split',
      `${'а'.repeat(32)}  ${' б'.repeat(60)}`,
      `${'а'.repeat(32)}  ${' б'.repeat(60)}`,
    ],
  ])('%s', (_, typed, given) => {
    const [event] = read(fileOf([{ ...lesson, summary: typed, description: typed, location: typed }]));
    for (const name of ['summary', 'description', 'location']) expect(textOf(event, name)).toBe(given);
  });
});

test('a file without events keeps a part', () => {
  expect(read(fileOf([]))).toEqual([]);
  expect(fileOf([])).toContain('BEGIN:VTIMEZONE');
});

test('an event has a reminder a day before; a cancelled one has none, and takes no time', () => {
  const events = read(fileOf([lesson, { ...lesson, uid: 'b@example.org', isCancelled: true }]));
  expect(events.map((event) => [textOf(event, 'status'), textOf(event, 'transp')])).toEqual([
    ['CONFIRMED', 'OPAQUE'],
    ['CANCELLED', 'TRANSPARENT'],
  ]);
  expect(events.map((event) => event.getAllSubcomponents('valarm').map((one) => textOf(one, 'trigger')))).toEqual([
    ['-P1D'],
    [],
  ]);
});

test('whole days end on the day after, with a reminder at nine in the morning of the day before', () => {
  const text = calendarText({
    name: 'План',
    events: [{ uid: 'a', start: '2026-12-31', end: '2026-12-31', summary: 'Проба' }],
    stamp,
  });
  const [event] = read(text);
  expect([textOf(event, 'dtstart'), textOf(event, 'dtend')]).toEqual(['2026-12-31', '2027-01-01']);
  expect(text).toContain('TRIGGER:-PT15H\r\n');
});

test('a file made later has a higher number, even a second later', () => {
  const numbers = ['2026-11-25T09:00:00Z', '2026-11-25T09:00:01Z', '2060-01-01T00:00:00Z'].map((made) =>
    Number(textOf(read(fileOf([lesson], 'Europe/Moscow', new Date(made)))[0], 'sequence')),
  );
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  // RFC 5545, 3.3.8.
  expect(Math.max(...numbers)).toBeLessThan(2 ** 31);
});

describe('zones', () => {
  const parts = (lines: readonly string[]) => lines.filter((line) => line === 'BEGIN:STANDARD').length;

  test.each<[string, string[], number]>([
    ['Europe/Moscow', ['2026-11-25T15:00', '2030-07-01T10:00'], 1],
    ['Asia/Novosibirsk', ['2026-12-20T15:00', '2026-06-20T15:00'], 1],
    ['Asia/Irkutsk', ['2026-12-20T15:00'], 1],
    // The clocks were put back on 26 October 2014, and in Novosibirsk forward on 24 July 2016.
    ['Europe/Moscow', ['2014-10-25T15:00', '2014-10-26T15:00', '2026-01-01T10:00'], 2],
    ['Asia/Novosibirsk', ['2016-07-23T12:00', '2016-07-24T12:00'], 2],
    // Summer time: a zone that the settings do not offer, and whose every change is right all the same.
    ['Europe/Berlin', ['2026-01-10T10:00', '2026-07-10T10:00', '2026-12-10T10:00', '2027-07-10T10:00'], 4],
    ['Europe/Berlin', ['2026-03-29T01:59', '2026-03-29T03:00', '2026-10-25T12:00'], 3],
  ])('%s at %j', (zone, moments, count) => {
    expect(parts(zoneLines(zone as Zone, moments))).toBe(count);
    const events = moments.map((start, i) => ({
      ...lesson,
      uid: `${i}`,
      zone,
      start,
      end: `${start.slice(0, 11)}23:59`,
    }));
    read(fileOf(events, zone as Zone));
  });
});
