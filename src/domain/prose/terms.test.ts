import { describe, expect, it } from 'vitest';
import { type TermEntry, termFinder } from './terms.ts';

const entry = (term: string, rest: Partial<TermEntry> = {}): TermEntry => ({
  id: term,
  term,
  definition: 'Что это.',
  href: '/slovar/#a',
  abbr: [],
  aliases: [],
  ambiguous: [],
  hasOthers: false,
  ...rest,
});

const finder = termFinder([
  entry('Формирующее оценивание', { aliases: ['формирующее', 'оценка для обучения'] }),
  entry('Рефлексия'),
  entry('Рубрика'),
  entry('Шесть шляп мышления', { aliases: ['шесть шляп', 'шляпы'] }),
  entry('Индивидуальный образовательный маршрут', { aliases: ['индивидуальный маршрут'], hasOthers: true }),
  entry('Тьютор (для педагога)'),
  entry('Тьютор (для ученика)'),
  entry('Точка роста (педагога)'),
  entry('Знания, умения, навыки'),
  entry('Психолого-педагогический консилиум', { abbr: ['ППк'] }),
  entry('Программа повышения квалификации', { abbr: ['ППК'] }),
  entry('Курсы', { abbr: ['КПК', 'ПК'], ambiguous: ['ПК'] }),
  entry('Одарённые дети'),
  entry('Исследование урока'),
  entry('И'),
  entry('На'),
  entry('Стандарт', { abbr: ['ФГОС'] }),
  entry('Стандарт начальной школы', { abbr: ['ФГОС НОО'] }),
]);

describe('termFinder', () => {
  it.each([
    ['a name as it is', 'Что такое формирующее оценивание?', ['формирующее оценивание']],
    ['no word of every text', 'И на уроке, и дома', []],
    ['a form of it', 'О формирующем оценивании и рубриках.', ['формирующем оценивании', 'рубриках']],
    ['a name over a no-break space', 'исследования\u00A0урока', ['исследования\u00A0урока']],
    ['е for ё', 'Одаренным детям', ['Одаренным детям']],
    ['a name without its note', 'Ваша точка роста', ['точка роста']],
    ['an alias that is the name but for a word', 'в шести шляпах', ['шести шляпах']],
    ['the longest wording', 'Шесть шляп мышления', ['Шесть шляп мышления']],
    ['an abbreviation', 'ППк и ППК', ['ППк', 'ППК']],
    ['an abbreviation of two words', 'По ФГОС\u00A0НОО и ФГОС.', ['ФГОС\u00A0НОО', 'ФГОС']],
    ['no loose alias', 'Формирующее слово и оценка для обучения', []],
    ['no alias of a term with other readings', 'индивидуальный маршрут ученика', []],
    [
      'its full name, though',
      'индивидуальному образовательному маршруту',
      ['индивидуальному образовательному маршруту'],
    ],
    ['no word of the same stem', 'рефлекс и рефлективный', []],
    ['no words parted by a sign', 'исследование: урока', []],
    ['no name that two terms share', 'тьютор', []],
    ['no single word of a list', 'умения', []],
    ['no abbreviation with several readings', 'ПК и пк', []],
    ['no abbreviation in small letters', 'ппк', []],
    ['no part of a compound', 'со-рефлексия', []],
    ['nothing in nothing', '', []],
  ])('finds %s', (_, text, found) => {
    expect(finder.find(text).map(({ index, length }) => text.slice(index, index + length))).toEqual(found);
  });
});
