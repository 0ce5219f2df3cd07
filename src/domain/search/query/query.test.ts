import { describe, expect, test } from 'vitest';
import { Vocabulary } from '../language/vocabulary.ts';
import { understand } from './query.ts';
import { knowledge } from './test-samples.ts';

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

test('parts that are missing are told', () => {
  const vocabulary = new Vocabulary(['аб', 'ма', 'чт']);
  understand('чтение', { ...knowledge, vocabulary });
  expect([...vocabulary.missing]).toContain(2);
  vocabulary.add(2, 'чтени 3 е ю я');
  expect(vocabulary.family('чтением')).toEqual({ forms: ['чтение', 'чтению', 'чтения'], spread: 3 });
  expect([...vocabulary.missing]).not.toContain(2);
});
