import { describe, expect, test } from 'vitest';
import { forms } from '../../text/plural.ts';
import { readAddress, writeAddress } from '../query/address.ts';
import { readLines, withRecent } from '../query/recent.ts';
import { foundPhrase } from '../ranking/answer.ts';

describe('the address of a search', () => {
  test.each([
    ['', '/poisk/'],
    ['?q=%D0%BE%D0%B2%D0%B7', '/poisk/?q=%D0%BE%D0%B2%D0%B7'],
    [
      '?q=a&razdel=b&razdel=c&klass=3&poryadok=novye&tochno=1',
      '/poisk/?q=a&razdel=b&razdel=c&klass=3&poryadok=novye&tochno=1',
    ],
    ['?poryadok=constructor&tochno=yes&vid=&x=1', '/poisk/'],
  ])('%s is read and written', (search, address) => expect(writeAddress(readAddress(search))).toBe(address));

  test('a query has a limit, which halves no emoji', () => {
    expect(readAddress(`?q=${'я'.repeat(900)}`).typed).toHaveLength(200);
    expect(readAddress(`?q=${'я'.repeat(199)}😀`).typed).toBe('я'.repeat(199));
  });
});

describe('recent queries', () => {
  test.each([
    [null, []],
    ['["овз","фо"]', ['овз', 'фо']],
    ['не JSON', []],
    ['{"a":1}', []],
    ['["овз",7,null,""]', ['овз']],
    ['["1","2","3","4","5","6","7"]', ['1', '2', '3', '4', '5', '6']],
  ])('%s', (stored, lines) => expect(readLines(stored)).toEqual(lines));

  test('the last comes first, once', () => {
    expect(withRecent(['овз', 'фо'], ' фо ')).toEqual(['фо', 'овз']);
    expect(withRecent(['овз'], '  ')).toEqual(['овз']);
  });
});

const known = [
  { name: 'Материалы', noun: forms.material },
  { name: 'Темы', noun: forms.topic, isFeminine: true },
  { name: 'Встречи', noun: forms.event, isFeminine: true },
  { name: 'О центре' },
];

test.each([
  [1, ['Материалы'], 'Найден 1_материал'],
  [12, ['Материалы'], 'Найдено 12_материалов'],
  [1, ['Темы'], 'Найдена 1_тема'],
  [2, ['Встречи'], 'Найдено 2_встречи'],
  [21, ['Темы', 'Приёмы'], 'Найден 21_результат'],
  [5, ['О центре'], 'Найдено 5_результатов'],
])('%i of %j', (count, sections, phrase) =>
  expect(foundPhrase(count, sections, known).replaceAll('\u00A0', '_')).toBe(phrase),
);
