import { describe, expect, it } from 'vitest';
import { timeOf } from '../../../tests/lib/processor-time.ts';
import { findPersonalData } from './personal-data.ts';

describe('what looks like personal data', () => {
  it.each([
    ['phone', 'Звоните: +7 (816) 277-35-12', '+7 (816) 277-35-12'],
    ['phone', 'тел. 8-921-123-45-67, вечером', '8-921-123-45-67'],
    ['phone', '89211234567', '89211234567'],
    ['phone', '8 (8162) 77-35-12', '8 (8162) 77-35-12'],
    ['e-mail', 'Пишите на anna.ivanova@mail.ru.', 'anna.ivanova@mail.ru'],
    ['e-mail', 'Masha_2010@Yandex.ru', 'Masha_2010@Yandex.ru'],
    ['e-mail', 'a@gmail.com', 'a@gmail.com'],
    ['snils', 'СНИЛС 112-233-445 95', '112-233-445 95'],
    ['passport', 'паспорт 49 12 № 123456', 'паспорт 49 12 № 123456'],
    ['passport', 'Паспорт: серия 4912 123456', 'Паспорт: серия 4912 123456'],
    ['birth', 'родился 12.05.2016 в Окуловке', 'родился 12.05.2016'],
    ['birth', 'Дата рождения: 3 марта 2015 г.', 'Дата рождения: 3 марта 2015'],
    ['birth', '12 мая 1985 года рождения', '12 мая 1985 года рождения'],
    ['pupil', 'Иванов Петя, 3 класс', 'Иванов Петя, 3 класс'],
    ['pupil', 'ученица 2 «Б» класса Смирнова Аня', 'ученица 2 «Б» класса Смирнова Аня'],
    ['pupil', 'Ваня Кузнецов, 1А класс', 'Ваня Кузнецов, 1А класс'],
    ['pupil', 'Петренко К. (4 класс)', 'Петренко К. (4 класс'],
    ['pupil', 'у ученика Сидорова Миши', 'ученика Сидорова Миши'],
    ['pupil', 'Ученик Петров Иван не справился', 'Ученик Петров Иван'],
  ])('%s in «%s»', (kind, text, piece) => {
    expect(findPersonalData(text)).toMatchObject([{ kind, text: piece, index: text.indexOf(piece) }]);
  });

  it.each([
    ['a free number', '8 800 200-01-22'],
    ['a work address', 'tsentr@novgorod-iro.example, info@school5.example'],
    ['an ISBN', 'ISBN 978-5-09-123456-7'],
    ['a law', '№ 152-ФЗ от 27.07.2006, статья 10.1'],
    ['sums', '8 + 921 = 929; 123 456 789; 5 * 3 * 2'],
    ['a date of a meeting', 'Встретимся 12.05.2026 в 15:00'],
    ['a long dead poet', 'Пушкин родился 6 июня 1799 года'],
    ['a class without a name', 'Ученик 3 класса читает вслух'],
    ['a textbook', 'Моро М. И. Математика. 3 класс'],
    ['an author and a class apart', 'Автор — Иванова Мария. Подходит для 3 класса'],
    ['a first name alone', 'Петя, 3 класс, считает на пальцах'],
    ['a registry number', 'Реестр согласий, № 2026-014'],
  ])('is not %s: %s', (_, text) => expect(findPersonalData(text)).toEqual([]));

  it.each([
    ['+7 921 123-45-67', 'Звоните: +7 921 123-45-67'],
    ['8 (921) 123-45-67', 'Звоните: 8(921)123 45 67'],
    ['тел. 8-921-123-45-67, вымышленный', 'тел. 8-921-123-45-67'],
    ['+7 921 123-45-67', 'Звоните: 8 921 123-45-67'],
    ['Primer@mail.ru', 'Пишите: primer@mail.ru.'],
    ['112-233-445 95', 'СНИЛС 112-233-445\u00A095'],
    ['паспорт 49 12 № 123456', 'паспорт 4912 123456'],
    ['12.05.2016', 'родился 12.05.2016'],
    ['Дата рождения: 3 марта 2015', 'Дата рождения:  3 марта 2015 г.'],
    ['Иванов Петя', 'Пример: Иванов Петя, 3 класс'],
    ['Смирнова Аня', 'ученица 2 «Б» класса Смирнова Аня'],
  ])('is passed over when a person has called it harmless in full: %s', (passage, text) => {
    expect(findPersonalData(text)).toHaveLength(1);
    expect(findPersonalData(text, ['другое', passage])).toEqual([]);
  });

  it.each([
    ['7', 'Звоните: +7 921 123-45-67'],
    ['921', 'Звоните: +7 921 123-45-67'],
    ['+7 921 123-45', 'Звоните: +7 921 123-45-67'],
    ['+7 921 123-45-68', 'Звоните: +7 921 123-45-67'],
    ['@', 'a@mail.ru'],
    ['mail.ru', 'primer@mail.ru'],
    ['er@mail.ru', 'primer@mail.ru'],
    ['primer@mail.ru', 'er@mail.ru'],
    ['+7 921 123-45-671', '+7 921 123-45-67'],
    ['СНИЛС', 'СНИЛС 112-233-445 95'],
    ['паспорт', 'паспорт 49 12 № 123456'],
    ['родился', 'родился 12.05.2016'],
    ['2016', 'родился 12.05.2016'],
    ['класс', 'Иванов Петя, 3 класс'],
    ['Петя', 'Иванов Петя, 3 класс'],
    ['3 класс', 'Иванов Петя, 3 класс'],
    [' ', 'Иванов Петя, 3 класс'],
  ])('stays when a person has named a part of it: %s', (passage, text) => {
    expect(findPersonalData(text, [passage])).toHaveLength(1);
  });

  it.each(['a', '_', '7', 'Аа', 'Иванов ', 'А. ', 'паспорт ', '1 января 20', '3 ', 'a@b.', '1 класс '])(
    'takes time in proportion to the text: %j',
    (repeated) => {
      expect(timeOf(() => findPersonalData(repeated.repeat(500_000 / repeated.length)))).toBeLessThan(3000);
    },
  );
});
