import { describe, expect, test } from 'vitest';
import type { Entry } from '../../gate/judge.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { factsOf } from './make-facts.ts';

const entry = (collection: CollectionId, id: string, data: object) =>
  [collection, new Map([[id, { collection, id, data, body: '', bodyLine: 1, file: '' } as unknown as Entry]])] as const;

const facts = factsOf(
  new Map([
    entry('topics', 'chtenie', { title: 'Смысловое чтение', aliases: [], summary: '' }),
    entry('faq', 'net-vremeni', {
      question: 'Нет времени?',
      answer: 'Начните с **трёх минут**.\n\nПотом прочтите [памятку](/materialy/a/).',
      topics: ['chtenie', 'нет такой'],
    }),
    entry('glossary', 'fo', {
      term: 'Оценивание',
      abbr: ['ФО'],
      aliases: [],
      definition: 'Отклик \\{по ходу\\<.',
      notConfuse: [],
    }),
  ]),
);

describe('what has no page of its own', () => {
  test('an answer is found by its question, with all its text', () =>
    expect(facts.get('/voprosy/#net-vremeni')).toMatchObject({
      title: 'Нет времени?',
      kind: 'Ответ',
      summary: 'Начните с трёх минут.',
      record: 'Начните с трёх минут.\n\nПотом прочтите памятку.',
      topics: ['Смысловое чтение'],
    }));

  test('a term is found by every name', () =>
    expect(facts.get('/slovar/#fo')).toMatchObject({
      title: 'Оценивание (ФО)',
      also: ['Оценивание', 'ФО'],
      record: 'Отклик {по ходу<.',
    }));

  test('a list has a line in the index, a tool only names', () => {
    expect(facts.get('/priemy/')).toMatchObject({ section: 'Разделы', record: expect.stringContaining('урок') });
    expect(facts.get('/konsultatsii/')).toMatchObject({
      also: expect.arrayContaining(['спросить тьютора']),
      record: '',
    });
  });
});
