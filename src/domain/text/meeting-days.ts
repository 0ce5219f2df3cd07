import { dayOf, longDate, weekdayOf } from './dates.ts';

const nbsp = '\u00A0';

/** «24 ноября», «24–26 ноября», «30 ноября – 2 декабря»; the years are named when they differ. */
export function daysOf(start: string, end?: string): string {
  const last = lastDay(start, end);
  if (last.slice(0, 4) !== start.slice(0, 4)) return longDaysOf(start, end);
  return join(start, last, dayOf);
}

/** «24 ноября 2026 г.», «24–26 ноября 2026 г.», «31 декабря 2026 г. – 2 января 2027 г.». */
export function longDaysOf(start: string, end?: string): string {
  const last = lastDay(start, end);
  if (last.slice(0, 4) !== start.slice(0, 4)) return join(start, last, longDate);
  return join(start, last, dayOf) + longDate(last).slice(dayOf(last).length);
}

function join(first: string, last: string, named: (day: string) => string): string {
  if (isSameDay(first, last)) return named(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8, 10))}–${named(last)}`;
  return `${named(first)}${nbsp}– ${named(last)}`;
}

/** «15:30», «15:30–17:00», «с 22:00 до 01:00 следующего дня», «с 10:00 первого дня до 17:00 последнего». */
export function timesOf(start: string, end?: string): string {
  const from = start.slice(11, 16);
  if (end === undefined) return from;
  const to = end.slice(11, 16).replace('00:00', '24:00');
  if (hasDays(start, end)) return `с${nbsp}${from} первого дня до${nbsp}${to} последнего`;
  if (isSameDay(start, end) || to === '24:00') return `${from}–${to}`;
  return `с${nbsp}${from} до${nbsp}${to} следующего дня`;
}

/** «вторник, 24 ноября, 15:00–16:00»; several days have no day of the week. */
export function whenOf(start: string, end?: string): string {
  return datedTimes(daysOf(start, end), start, end);
}

/** «вторник, 24 ноября 2026 г., 15:00–16:00»; several days have no day of the week. */
export function longWhenOf(start: string, end?: string): string {
  return datedTimes(longDaysOf(start, end), start, end);
}

function datedTimes(days: string, start: string, end?: string): string {
  const weekday = hasDays(start, end) ? [] : [weekdayOf(start)];
  return [...weekday, days, timesOf(start, end)].join(', ');
}

/** Whether a meeting lasts several days. One that runs into the night does not. */
export function hasDays(start: string, end?: string): boolean {
  return !isSameDay(start, lastDay(start, end));
}

const hour = 3_600_000;
const isSameDay = (one: string, other: string) => one.slice(0, 10) === other.slice(0, 10);

/** The last day that people count: midnight belongs to the day before, the hours of a night too. */
function lastDay(start: string, end = start): string {
  const [from, to] = [Date.parse(`${start}Z`), Date.parse(`${end}Z`)];
  // A form may hold half a moment: then the start is all that is known.
  if (!(to - from >= 12 * hour)) return start;
  return new Date(to - 1).toISOString();
}
