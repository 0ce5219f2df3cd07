import { upperFirst } from './case.ts';

const nbsp = '\u00A0';
const dayMonth = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const monthYear = new Intl.DateTimeFormat('ru-RU', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const weekday = new Intl.DateTimeFormat('ru-RU', { weekday: 'long', timeZone: 'UTC' });
const monthShort = new Intl.DateTimeFormat('ru-RU', { month: 'short', timeZone: 'UTC' });

// A calendar day has no time zone; UTC avoids a shift to another day.
const utc = (day: string) => new Date(`${day.slice(0, 10)}T00:00:00Z`);

/** «21 ноября 2026 г.», with no-break spaces. */
export function longDate(day: string): string {
  return `${dayMonth.format(utc(day))} ${day.slice(0, 4)} г.`.replaceAll(' ', nbsp);
}

/** «21 ноября». */
export function dayOf(day: string): string {
  return dayMonth.format(utc(day)).replaceAll(' ', nbsp);
}

/** «суббота». */
export function weekdayOf(day: string): string {
  return weekday.format(utc(day));
}

/** «Ноябрь 2026 г.», for a heading. */
export function monthHeading(day: string): string {
  return upperFirst(monthYear.format(utc(day)).replaceAll(' ', nbsp));
}

/** «21» and «нояб.», for a calendar icon. */
export function leafOf(day: string): { number: string; month: string } {
  return { number: String(utc(day).getUTCDate()), month: monthShort.format(utc(day)) };
}

/** The number of weeks since the epoch, counted from Mondays; grows by one each week. */
export function weekNumber(now: Date): number {
  return Math.floor((now.getTime() / 86_400_000 + 3) / 7);
}
