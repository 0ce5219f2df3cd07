import { describe, expect, it } from 'vitest';
import { dayFault, isDay, mendDay, momentFault, parseDay } from './days.ts';
import { wrongDays, wrongMoments } from './test-samples.ts';

it('a list of wrong days is long enough to be worth its name', () => {
  expect(new Set(wrongDays).size).toBeGreaterThanOrEqual(20);
});

describe('a day as files have it', () => {
  it.each(['1900-01-01', '2100-12-31', '2026-02-28', '2028-02-29', '2000-02-29', '2026-04-30'])('%s', (day) => {
    expect([isDay(day), dayFault(day)]).toEqual([true, undefined]);
  });
  it.each([...wrongDays, '', ' ', '2026-5-1', '01.05.2026', '1.5.2026', '2026-05-01T00:00'])('refuses «%s»', (day) => {
    expect(isDay(day)).toBe(false);
    expect(dayFault(day)).toMatch(/^нужна существующая дата вида 2026-11-21/);
  });
  it.each(['1899-12-31', '2101-01-01', '0026-01-05'])('says of %s which years there are', (day) => {
    expect(dayFault(day)).toContain('от 1900 до 2100');
  });
});

describe('a moment', () => {
  it.each(['2026-11-22T15:30', '2026-11-22T00:00', '2026-11-22T23:59'])('%s', (moment) => {
    expect(momentFault(moment)).toBeUndefined();
  });
  it.each([...wrongMoments, ...wrongDays.map((day) => `${day}T15:00`)])('refuses «%s»', (moment) => {
    expect(momentFault(moment)).toMatch(/^нужны дата и время вида 2026-11-21T15:00/);
  });
});

describe('a day as a person types it', () => {
  it.each([
    ['2026-05-01', '2026-05-01'],
    ['01.05.2026', '2026-05-01'],
    ['1.5.2026', '2026-05-01'],
    [' 1.05.2026 ', '2026-05-01'],
    ['2026-5-1', '2026-05-01'],
    ['29.2.2028', '2028-02-29'],
    ['', ''],
    ['  ', ''],
  ])('«%s» is %s', (typed, day) => {
    expect(parseDay(typed)).toEqual({ ok: true, day });
  });
  it.each(wrongDays)('refuses «%s» and says what to write', (typed) => {
    expect(parseDay(typed)).toEqual({ ok: false, message: expect.stringContaining('01.05.2026') });
  });
  it.each([
    ['31.02.2026', /нет в календаре/],
    ['2026-13-01', /нет в календаре/],
    ['0026-01-05', /от 1900 до 2100/],
    ['01.05.26', /четыре цифры/],
  ])('%s: %s', (typed, message) => {
    const result = parseDay(typed);
    expect(result.ok ? '' : result.message).toMatch(message);
  });
});

it.each([
  ['2026-05-01', '2026-05-01'],
  ['0026-05-01', '2026-05-01'],
  ['0026-13-01', ''],
  ['2026-13-45', ''],
  ['202026-05-01', ''],
  ['', ''],
])('a stored «%s» becomes «%s»', (stored, day) => {
  expect(mendDay(stored)).toBe(day);
});
