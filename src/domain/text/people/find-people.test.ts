import { describe, expect, it } from 'vitest';
import { timeOf } from '../../../../tests/lib/processor-time.ts';
import { personFinder } from './find-people.ts';
import { missing, named, others, perhaps } from './name-samples.ts';

const finder = personFinder(missing);
/** What the finder says of a text: the name is there, may be there, is not there. */
function verdictOf(text: string): 'named' | 'perhaps' | 'none' {
  const uses = finder.find(text);
  if (uses.some(({ isCertain }) => isCertain)) return 'named';
  return uses.length > 0 ? 'perhaps' : 'none';
}

describe('the finder of people', () => {
  it.each(named)('finds a name: %s', (_, text) => expect(verdictOf(text)).toBe('named'));
  it.each(perhaps)('asks to look: %s', (_, text) => expect(verdictOf(text)).toBe('perhaps'));
  it.each([
    'Ольга Иванова / Анна Смирнова',
    '| Ольга Иванова | Анна Смирнова |\n|-|-|',
    'Ольга Иванова (Анна Смирнова)',
  ])('does not make one of two people: %s', (text) => expect(verdictOf(text)).toBe('perhaps'));
  it.each(['И в а н о в а Анна', 'Анна И В А Н О В А', 'Иванова А В и О С Белая', 'вела А н н а И в а н о в а'])(
    'finds a name between words of one letter, and one that is printed so: %s',
    (text) => expect(verdictOf(text)).toBe('named'),
  );
  it.each(others)('passes over %s', (_, text) => expect(verdictOf(text)).toBe('none'));

  it.each([
    ['Урок провела Иванова Анна.', 13],
    ['&nbsp;**Ива\u00ADнова** Анна', 8],
    ['Урок\n\n\n| [Иванова](/a/) | Анна |', 10],
    ['<Video title="Урок Анны Ивановой" />', 24],
    ['Вела Анна И в а н о в а', 10],
    ['Вела И в а н о в а Анна', 5],
    ['Ребёнок и 😀 — Иванова Анна', 15],
  ])('tells where it stands in the source: %j', (text, index) => {
    expect(finder.find(text)[0]?.index).toBe(index);
  });

  it.each([
    ...[
      'Иванова <b>Анна</b> ',
      'А. В. ',
      '<a',
      '](',
      '](a ',
      '[^',
      '%D0',
      '&#',
      '\n> ',
      '_а',
      'а-',
      'аБ',
      '| ',
      'имя ',
      '<!--',
      '-',
      'a.b-',
    ],
  ])('takes time in proportion to the text: %j', (repeated) => {
    // Were it in proportion to the square, it would be minutes.
    expect(timeOf(() => finder.find(repeated.repeat(150_000 / repeated.length)))).toBeLessThan(4000);
  });

  it('does not think of people whose names are empty or strange', () => {
    const strange = personFinder([
      { lastName: ' ', firstName: '' },
      { lastName: '-', firstName: '.*' },
      { lastName: 'Ы', firstName: '(' },
    ]);
    expect(strange.find('Мама мыла раму, - и ( тоже. Ы А. Б.').filter(({ isCertain }) => isCertain)).toEqual([]);
  });
});
