/**
 * The years that a day of this site may have. Nobody at work today was born before 1900, and no plan or document looks
 * beyond 2100, so any other year is a slip: 26, 0026, 202026.
 */
const [firstYear, lastYear] = [1900, 2100];

/** What a typed day is, or a message in Russian that says what to do. */
export type DayParseResult =
  | { readonly ok: true; readonly day: string }
  | { readonly ok: false; readonly message: string };

const dayCure = 'нужна существующая дата вида 2026-11-21';
const momentCure = 'нужны дата и время вида 2026-11-21T15:00';
const yearCure = `, год — от ${firstYear} до ${lastYear}`;

/** Whether a text is a day of the calendar, `YYYY-MM-DD`, of a year that makes sense. */
export const isDay = (text: string): boolean => dayFault(text) === undefined;

/** What an editor must write instead of a text that is not such a day; undefined for a good one. */
export function dayFault(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day || month > 12 || day > daysIn(year, month)) return dayCure;
  return year < firstYear || year > lastYear ? dayCure + yearCure : undefined;
}

/** The same for a local moment, `YYYY-MM-DDTHH:MM`. */
export function momentFault(text: string): string | undefined {
  const [, day = '', hour, minute] = /^([^T]*)T(\d\d):(\d\d)$/.exec(text) ?? [];
  if (hour === undefined || minute === undefined || hour > '23' || minute > '59') return momentCure;
  return dayFault(day)?.replace(dayCure, momentCure);
}

/** Reads a day that a person types: 2026-05-01, 01.05.2026 or 1.5.2026. An empty text is an empty day. */
export function parseDay(typed: string): DayParseResult {
  const text = typed.trim();
  if (text === '') return { ok: true, day: '' };
  const [year, month, day] = partsOf(text);
  if (year === undefined || month === undefined || day === undefined) return { ok: false, message: wrongForm };
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (isDay(written)) return { ok: true, day: written };
  return { ok: false, message: dayFault(written) === dayCure ? noSuchDay : wrongForm };
}

function partsOf(text: string): readonly string[] {
  const [, ...byYear] = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(text) ?? [];
  const [, ...byDay] = /^(\d\d?)\.(\d\d?)\.(\d{4})$/.exec(text) ?? [];
  return byYear.length > 0 ? byYear : byDay.reverse();
}

/** Said beside a field of a day that the calendar does not have. */
export const noSuchDay = 'Такого дня нет в календаре. Напишите число, месяц и год, например 01.05.2026.';
const wrongForm = `Год — четыре цифры, от ${firstYear} до ${lastYear}. Напишите день так: 01.05.2026.`;

/**
 * The day that was meant by one that an earlier version of the site stored without looking: the year 0026 is 2026. A
 * text that is no day at all gives an empty one, so that the words beside it are not lost with it.
 */
export function mendDay(stored: string): string {
  const meant = stored.replace(/^00(?=\d\d-)/, '20');
  return isDay(meant) ? meant : '';
}

function daysIn(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
