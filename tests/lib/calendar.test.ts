import { expect, it } from 'vitest';
import { calendarText } from '../../src/domain/text/icalendar.ts';
import { zoneLines } from '../../src/domain/text/icalendar-zone.ts';
import { calendarFaults } from './calendar.ts';

const [start, end] = ['2026-12-03T17:00', '2026-12-03T18:00'];
const good = calendarText({
  name: 'Встречи',
  stamp: new Date('2026-11-25T09:00:00Z'),
  zones: zoneLines('Europe/Moscow', [start, end]),
  events: [{ uid: 'a', zone: 'Europe/Moscow', start, end, summary: 'Урок', url: 'https://example.org/' }],
});
const faultsOf = (text: string) => calendarFaults(new TextEncoder().encode(text)).join('; ');

it('finds nothing in a good calendar', () => expect(faultsOf(good)).toBe(''));

it.each([
  ['a last line without an end', good.trimEnd(), 'последняя строка'],
  ['plain line feeds', good.replaceAll('\r\n', '\n'), 'CRLF'],
  ['one line feed', good.replace('\r\nUID', '\nUID'), 'управляющий знак'],
  ['a control character', good.replace('Урок', 'Ур\u0007ок'), 'управляющий знак'],
  ['a long line', good.replace('Урок', 'У'.repeat(40)), 'длиннее 75 байт'],
  ['half an emoji', good.replace('Урок', 'Урок\uD83D'), 'U+FFFD'],
  ['a line that is no property', good.replace('STATUS:', 'STATUS '), 'ParserError'],
  ['no part', good.replace(/BEGIN:VTIMEZONE.*END:VEVENT\r\n/s, ''), 'ни одной части'],
  ['two events with one name', good.replace(/(BEGIN:VEVENT.*END:VEVENT\r\n)/s, '$1$1'), 'один uid'],
  ['no name of the program', good.replace(/PRODID.*\r\n/, ''), 'нет prodid'],
  ['no end', good.replace(/DTEND.*\r\n/, ''), 'dtend не один'],
  ['an end at the start', good.replace('T180000', 'T170000'), 'кончается не позже'],
  ['a zone that is not described', good.replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, ''), 'не описан'],
  ['a wrong zone', good.replace('TZOFFSETTO:+0300', 'TZOFFSETTO:+0400'), 'описан неверно'],
  ['an empty zone', good.replace(/BEGIN:STANDARD.*END:STANDARD\r\n/s, ''), 'VTIMEZONE неполный'],
  ['an address of the site alone', good.replace('https://example.org/', '/vstrecha/'), 'url не полный'],
  ['no reminder', good.replace(/BEGIN:VALARM.*END:VALARM\r\n/s, ''), 'напоминаний: 0'],
  ['a silent reminder', good.replace(/ACTION.*\r\n/, ''), 'напоминание неполное'],
])('finds %s', (_, text, fault) => {
  expect(text).not.toBe(good);
  expect(faultsOf(text)).toContain(fault);
});
