import { describe, expect, test } from 'vitest';
import type { LexiconEntry } from '../format/lexicon.ts';
import { encodeParts, Vocabulary } from '../language/vocabulary.ts';
import { familiesIn, formsIn } from '../language/word-list.ts';
import { NameBook } from './name-book.ts';
import { PhraseBook } from './phrase-book.ts';
import { understand } from './query.ts';

const term = (title: string, abbr: string[], also: string[]): LexiconEntry => ({
  id: title,
  title,
  isTerm: true,
  abbr,
  also,
});
const book = new PhraseBook([
  term('Формирующее оценивание', ['ФО'], ['формативное']),
  term('Психолого-педагогический консилиум', ['ППк'], ['консилиум']),
  term('Программа повышения квалификации', ['ППК'], []),
  term('Билет на выход', [], ['выходной билет', 'exit ticket']),
  term('Инсерт', [], ['insert', 'пометки на полях']),
  term('Образовательная организация', ['ОО'], ['школа']),
  term('Рубрика', [], ['оценочная таблица']),
  term('Профессиональное обучающееся сообщество', ['ПОС'], []),
]);
const names = new NameBook([
  { id: 'yolkina', titles: ['Ёлкина Марина Андреевна'] },
  { id: 'pereslavl', titles: ['Переславль-Залесский', 'Переславль'] },
  { id: 'tutaev', titles: ['Тутаевский', 'Тутаев'] },
  { id: 'school', titles: ['СШ № 18', 'Средняя школа № 18'] },
]);
const pages = [
  'Формирующее оценивание и чтение: кластер, синквейн, инсерт. Последний раз посмотрели тему и температуру.',
  'Как оценить чтение без отметки. Тьютор и тьюторы в школе. Школа и школы. Окружающий мир.',
  'Со-бытийность, школа, билет на выход, рубрика, консилиум, программа, квалификации, повышения, критическое мышление.',
  'Школы и школьный тьютор. Одарённые дети не понимают прочитанного.',
];

/** A vocabulary of these pages, all of it at hand. */
function vocabularyOf(texts: readonly string[]): Vocabulary {
  const parts = encodeParts(familiesIn([...texts, ...Array.from({ length: 20 }, () => 'школа')].map(formsIn)), 200);
  const vocabulary = new Vocabulary(parts.map(({ start }) => start));
  for (const [i, { text }] of parts.entries()) vocabulary.add(i, text);
  return vocabulary;
}

const knowledge = { book, vocabulary: vocabularyOf(pages), isName: (word: string) => names.has(word) };
const read = (typed: string) => understand(typed, knowledge);

describe('what was typed is mended', () => {
  test.each([
    ['xntybt', 'чтение'],
    ['jlfh`yyst ltnb', 'одаренные дети'],
    ['klaster', 'кластер'],
    ['тютор', 'тьютор'],
    ['оценевание', 'оценивание'],
    ['критическре мышление', 'критическое мышление'],
    ['синквеин', 'синквейн'],
    ['штыуке', 'insert'],
    ['bycthn', 'инсерт'],
  ])('%s → %s', (typed, text) => expect(read(typed).text).toBe(text));

  test.each(['чтение', 'insert', 'exit ticket', 'пос', 'Ёлкина', 'тема', 'формирующ', 'окруж мир'])(
    '%s is left',
    (typed) => expect(read(typed).changed).toBe(false),
  );

  test('and not when asked exactly', () => expect(understand('тютор', knowledge, true).text).toBe('тютор'));

  test('a known word never turns into another', () => {
    expect(read('тема').text).toBe('тема');
    expect(read('темы урока').text).toBe('темы урока');
  });
});

describe('what the index is asked', () => {
  const terms = (typed: string) => read(typed).concepts.map(({ alternatives }) => alternatives[0]?.terms[0]);

  test('a stem, strict where other words begin with it', () => {
    expect(terms('тему ')).toEqual([{ ask: 'тему', forms: ['тему'], strict: false }]);
    expect(terms('школу ')[0]).toMatchObject({ ask: 'школ', strict: true });
  });

  test('an abbreviation whole', () => expect(terms('пос')[0]).toEqual({ ask: 'пос', forms: ['пос'], strict: true }));

  test('the beginning of an unfinished word', () =>
    expect(terms('синкв')[0]).toMatchObject({ ask: 'синкв', strict: false }));

  test('an unknown word is there and has no page', () => {
    expect(terms('синхрофазотрон')[0]).toEqual({ ask: 'синхрофазотрон', forms: ['синхрофазотрон'], strict: true });
  });

  test('stop words are not asked', () =>
    expect(read('как оценить чтение без отметки').words).toEqual(['оценить', 'чтение', 'отметки']));
});

describe('synonyms and abbreviations', () => {
  const ways = (typed: string) =>
    read(typed).concepts.flatMap(({ alternatives }) => alternatives.map(({ why }) => why));

  test.each([
    ['фо', ['фо', 'формирующее оценивание']],
    ['выходной билет ', ['выходной билет', 'билет выход']],
    ['exit ticket', ['exit ticket', 'билет выход']],
    ['пометки на полях', ['пометки полях', 'инсерт']],
  ])('%s opens', (typed, all) => expect(ways(typed)).toEqual(all));

  test('a collision keeps both readings', () => {
    expect(read('ппк').mentions.map(({ entry }) => entry.title)).toEqual([
      'Психолого-педагогический консилиум',
      'Программа повышения квалификации',
    ]);
  });

  test('a common word opens only as the whole query', () => {
    expect(read('школа').mentions).toHaveLength(1);
    expect(read('школа чтения').mentions).toHaveLength(0);
  });
});

describe('wishes', () => {
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
  ])('%s', (typed, wishes, words) => expect(read(typed)).toMatchObject({ wishes, words }));

  test('words of wishes help and are not required', () => {
    const optional = (typed: string) => read(typed).concepts.map((concept) => concept.optional);
    expect(optional('скачать памятку чтение')).toEqual([true, true, false]);
    expect(optional('чтение кластер дети')).toEqual([false, false, true]);
    expect(optional('чтение дети')).toEqual([false, true]);
    expect(optional('чтение урок')).toEqual([false, false]);
    expect(optional('как научить дети')).toEqual([false, false]);
    expect(optional('рубрика')).toEqual([false]);
  });
});

describe('names', () => {
  const match = (word: string) => names.match(word).map(({ name }) => name.id);

  test.each([
    ['елкина', ['yolkina']],
    ['елкиной', ['yolkina']],
    ['елки', ['yolkina']],
    ['марина', ['yolkina']],
    ['переславль', ['pereslavl']],
    ['залесский', ['pereslavl']],
    ['тутаеве', ['tutaev']],
    ['18', ['school']],
    ['сш', ['school']],
    ['урок', []],
    ['8', []],
  ])('%s', (word, ids) => expect(match(word)).toEqual(ids));

  test('misspelt ones are guessed', async () => {
    expect(match('переслваль')).toEqual([]);
    expect((await names.guess('переслваль')).map(({ name }) => name.id)).toEqual(['pereslavl']);
    expect(await names.guess('урок')).toEqual([]);
  });

  test('a surname weighs more than a first name', () => {
    expect(names.match('елкина')[0]?.strength).toBe(1);
    expect(names.match('марина')[0]?.strength).toBe(0.7);
  });
});

test('parts that are missing are told', () => {
  const vocabulary = new Vocabulary(['аб', 'ма', 'чт']);
  understand('чтение', { ...knowledge, vocabulary });
  expect([...vocabulary.missing]).toContain(2);
  vocabulary.add(2, 'чтени 3 е ю я');
  expect(vocabulary.family('чтением')).toEqual({ forms: ['чтение', 'чтению', 'чтения'], spread: 3 });
  expect([...vocabulary.missing]).not.toContain(2);
});
