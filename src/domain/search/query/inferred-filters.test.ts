import { describe, expect, test } from 'vitest';
import { understand } from './query.ts';
import { knowledge } from './test-samples.ts';

const read = (typed: string) => understand(typed, knowledge);

describe('inferred filters', () => {
  test.each([
    ['3 класс чтение', { grade: ['3'], subject: [], kind: [] }, ['чтение']],
    ['чтение 3кл', { grade: ['3'], subject: [], kind: [] }, ['чтение']],
    ['чтение третий класс', { grade: ['3'], subject: [], kind: [] }, ['чтение']],
    ['чтение во 2-м классе', { grade: ['2'], subject: [], kind: [] }, ['чтение']],
    ['окруж мир кластер', { grade: [], subject: ['Окружающий мир'], kind: [] }, ['окруж', 'мир', 'кластер']],
    ['литчтение кластер', { grade: [], subject: ['Литературное чтение'], kind: [] }, ['литчтение', 'кластер']],
    ['памятка чтение', { grade: [], subject: [], kind: ['Памятка'] }, ['памятка', 'чтение']],
    ['карточка приёма за вечер', { grade: [], subject: [], kind: [] }, ['карточка', 'приема', 'вечер']],
    ['3 класс памятка по чтению', { grade: ['3'], subject: [], kind: ['Памятка'] }, ['памятка', 'чтению']],
    [
      'русский язык памятка',
      { grade: [], subject: ['Русский язык'], kind: ['Памятка'] },
      ['русский', 'язык', 'памятка'],
    ],
    ['чтение памятка 3 класс', { grade: ['3'], subject: [], kind: ['Памятка'] }, ['чтение', 'памятка']],
    ['чтение памятка', { grade: [], subject: [], kind: ['Памятка'] }, ['чтение', 'памятка']],
    ['идти к тьютору', { grade: [], subject: [], kind: [] }, ['идти', 'тьютору']],
    ['рубрика', { grade: [], subject: [], kind: [] }, ['рубрика']],
    ['рубрика чтение', { grade: [], subject: [], kind: ['Рубрика'] }, ['рубрика', 'чтение']],
    ['чтение для второклассников', { grade: ['2'], subject: [], kind: [] }, ['чтение']],
    ['классная тема', { grade: [], subject: [], kind: [] }, ['классная', 'тема']],
  ])('%s', (typed, inferred, words) => expect(read(typed)).toMatchObject({ inferred, words }));

  test('words of filters help and are not required', () => {
    const optional = (typed: string) => read(typed).concepts.map((concept) => concept.optional);
    expect(optional('скачать памятку чтение')).toEqual([true, true, false]);
    expect(optional('чтение кластер дети')).toEqual([false, false, true]);
    expect(optional('чтение дети')).toEqual([false, true]);
    expect(optional('чтение урок')).toEqual([false, false]);
    expect(optional('как научить дети')).toEqual([false, false]);
    expect(optional('рубрика')).toEqual([false]);
  });
});
