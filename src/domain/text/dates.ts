import { upperFirst } from './case.ts';

const nbsp = '\u00A0';

// Names of our own: a browser or a Node without Russian data gives English ones.
const months: readonly (readonly [name: string, ofMonth: string, short: string])[] = [
  ['январь', 'января', 'янв.'],
  ['февраль', 'февраля', 'февр.'],
  ['март', 'марта', 'март'],
  ['апрель', 'апреля', 'апр.'],
  ['май', 'мая', 'май'],
  ['июнь', 'июня', 'июнь'],
  ['июль', 'июля', 'июль'],
  ['август', 'августа', 'авг.'],
  ['сентябрь', 'сентября', 'сент.'],
  ['октябрь', 'октября', 'окт.'],
  ['ноябрь', 'ноября', 'нояб.'],
  ['декабрь', 'декабря', 'дек.'],
];
const weekdays = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота'] as const;

const monthOf = (day: string) => months[Number(day.slice(5, 7)) - 1] ?? ['', '', ''];

/** «21 ноября 2026 г.», with no-break spaces. */
export function longDate(day: string): string {
  return `${dayOf(day)}${nbsp}${day.slice(0, 4)}${nbsp}г.`;
}

/** «21.11.2026», for a cell of a table. */
export function numericDate(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('.');
}

/** «21 ноября». */
export function dayOf(day: string): string {
  return `${Number(day.slice(8, 10))}${nbsp}${monthOf(day)[1]}`;
}

/** «суббота». */
export function weekdayOf(day: string): string {
  // A calendar day has no time zone; UTC avoids a shift to another day.
  return weekdays[new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()] ?? '';
}

/** «Ноябрь 2026 г.», for a heading. */
export function monthHeading(day: string): string {
  return `${upperFirst(monthOf(day)[0])}${nbsp}${day.slice(0, 4)}${nbsp}г.`;
}

/** «21» and «нояб.», for a calendar icon. */
export function leafOf(day: string): { number: string; month: string } {
  return { number: String(Number(day.slice(8, 10))), month: monthOf(day)[2] };
}

/** The number of weeks from the epoch to a day, counted from Mondays; grows by one each week. */
export function weekNumber(day: string): number {
  return Math.floor((Date.parse(`${day}T00:00Z`) / 86_400_000 + 3) / 7);
}
