import { describe, expect, test } from 'vitest';
import { dayOf, leafOf, longDate, monthHeading, numericDate, weekdayOf, weekNumber } from './dates.ts';
import { mailAddress } from './letter.ts';
import { compareRussian, fullName, gradesPhrase, letterOf } from './names.ts';
import { counted, forms, minutesPhrase } from './plural.ts';
import { slugOf, takeName } from './slug.ts';
import { withNoBreaks } from './typography.ts';

const spaced = (text: string) => text.replaceAll('\u00A0', '_');

describe('a noun agrees with its number', () => {
  test.each([
    [0, '0_материалов'],
    [1, '1_материал'],
    [3, '3_материала'],
    [11, '11_материалов'],
    [21, '21_материал'],
    [104, '104_материала'],
    [111, '111_материалов'],
  ])('%i', (count, phrase) => expect(spaced(counted(count, forms.material))).toBe(phrase));

  test('minutes', () => expect(spaced(minutesPhrase(22))).toBe('22_минуты'));
});

describe('a Russian title becomes a file name', () => {
  test.each([
    ['Смысловое чтение: приём «Инсерт»', 'smyslovoe-chtenie-priyom-insert'],
    ['Ёжик, щука и цапля', 'yozhik-shchuka-i-tsaplya'],
    ['Билет на выход — 4 класс!', 'bilet-na-vyhod-4-klass'],
    ['«…»', 'zapis'],
    ['Объём', 'obyom'],
  ])('%s', (title, name) => expect(slugOf(title)).toBe(name));

  test('a long one is cut at no hyphen', () => expect(slugOf('слово '.repeat(40))).toMatch(/^[a-z-]{1,80}[a-z]$/));

  test('taken names get a number', () => {
    const taken = new Set(['a']);
    expect([takeName('a', taken), takeName('a', taken), takeName('b', taken)]).toEqual(['a-2', 'a-3', 'b']);
  });
});

describe('no-break spaces stand where Russian typography wants them', () => {
  test.each([
    ['Я в 3 классе', 'Я_в_3_классе'],
    ['СШ № 18', 'СШ_№_18'],
    ['А. В. Иванова', 'А._В._Иванова'],
    ['слово — слово', 'слово_— слово'],
    [' по краям ', ' по_краям '],
    ['№5, т.д., А.С.Пушкин, 5 м2', '№5, т.д., А.С.Пушкин, 5_м2'],
  ])('%s', (typed, set) => expect(spaced(withNoBreaks(typed))).toBe(set));
});

describe('names', () => {
  test('ё stands beside е, quotes are passed over', () => {
    const sorted = ['Жукова', '«Ёлкина»', 'Абрамова', 'Еремина', 'Ежова'].sort(compareRussian);
    expect(sorted).toEqual(['Абрамова', 'Ежова', '«Ёлкина»', 'Еремина', 'Жукова']);
  });
  test.each([
    ['«Ёлка»', 'Е'],
    ['ИОМ', 'И'],
    ['500+ школа', 'Ш'],
  ])('the letter of %s', (word, letter) => expect(letterOf(word)).toBe(letter));
  test('a patronymic may be absent', () =>
    expect(fullName({ lastName: 'Соколова', firstName: 'Екатерина' })).toBe('Соколова Екатерина'));
  test.each([
    [['3'], '3_класс'],
    [['1', '2', '3'], '1–3_классы'],
    [['1', '4'], '1, 4_классы'],
    [[], undefined],
  ])('classes %j', (grades, phrase) => expect(gradesPhrase(grades)?.replaceAll('\u00A0', '_')).toBe(phrase));
});

describe('dates', () => {
  test('are in Russian wherever they are made: every month and weekday', () => {
    const days = Array.from(
      { length: 12 },
      (_, i) => `2026-${String(i + 1).padStart(2, '0')}-${String(i + 5).padStart(2, '0')}`,
    );
    const known = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat('ru-RU', { ...options, timeZone: 'UTC' });
      return days.map((day) => format.format(new Date(day)));
    };
    const plain = (text: string) => text.replaceAll('\u00A0', ' ');
    expect(days.map(dayOf).map(plain)).toEqual(known({ day: 'numeric', month: 'long' }));
    expect(days.map(monthHeading).map((text) => plain(text).toLowerCase())).toEqual(
      known({ month: 'long', year: 'numeric' }),
    );
    expect(days.map((day) => leafOf(day).month)).toEqual(known({ month: 'short' }));
    expect(days.map(weekdayOf)).toEqual(known({ weekday: 'long' }));
  });

  test.each([
    [longDate('2026-11-21'), '21_ноября_2026_г.'],
    [numericDate('2026-08-31'), '31.08.2026'],
    [dayOf('2026-12-02T15:00'), '2_декабря'],
    [monthHeading('2026-11-01'), 'Ноябрь_2026_г.'],
  ])('%s', (made, wanted) => expect(spaced(made)).toBe(wanted));

  test('the week turns on Monday', () => {
    const week = weekNumber;
    expect(week('2026-11-22') - week('2026-11-16')).toBe(0);
    expect(week('2026-11-23') - week('2026-11-22')).toBe(1);
  });
});

test('a letter keeps its lines in a mailto address', () => {
  expect(mailAddress('a@b.ru', 'Вопрос', 'Раз\nДва & три')).toBe(
    `mailto:a@b.ru?subject=${encodeURIComponent('Вопрос')}&body=${encodeURIComponent('Раз\r\nДва & три')}`,
  );
});
