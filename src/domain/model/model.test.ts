import { describe, expect, it } from 'vitest';
import { wrongDays, wrongMoments } from '../text/test-samples.ts';
import {
  choice,
  choices,
  date,
  file,
  flag,
  list,
  object,
  optional,
  prose,
  relation,
  relations,
  text,
  time,
  whole,
} from './builders.ts';
import { collection } from './collection.ts';
import type { Field } from './field.ts';
import { russianMessages } from './russian-messages.ts';
import { fieldAt, leavesOf } from './walk.ts';

const words = { label: 'Поле' };
const accepts = ({ schema }: Field, value: unknown) => schema.safeParse(value).success;

describe('fields', () => {
  it.each<[string, Field, unknown[], unknown[]]>([
    ['text', text({ ...words, max: 5 }), ['пять', ' а '], ['', '   ', 'длиннее', 7, undefined]],
    ['text with a pattern', text({ ...words, pattern: /^\d{4}$/ }), ['2026'], ['26', '20261']],
    ['prose', prose(words), ['**а**\n\nб'], ['', ' \n']],
    ['whole', whole({ ...words, min: 1, max: 10 }), [1, 10], [0, 11, 1.5, '5']],
    [
      'date',
      date(words),
      ['2026-11-22', '2028-02-29'],
      [...wrongDays, '', ' ', '22.11.2026', '2026-11-22T10:00', 20261122],
    ],
    [
      'time',
      time(words),
      ['2026-11-22T15:30'],
      [...wrongMoments, ...wrongDays.map((day) => `${day}T15:00`), '2026-11-22T15:30:00Z', 7],
    ],
    ['a text with half an emoji', text(words), ['цел 😀'], ['половина \ud83d']],
    [
      'a text that nobody sees',
      text(words),
      ['а\u200B', '— 😀'],
      ['\u200B\u2060', '\uFEFF\u200D', '\u3164\u115F', '\u2800'],
    ],
    ['prose that nobody sees', prose(words), ['![](media/a.svg)'], ['\u200B']],
    ['a text without a limit of its own', text(words), ['а'.repeat(2000)], ['а'.repeat(2001)]],
    ['prose with half an emoji', prose(words), ['цел 😀'], ['половина \ude00']],
    ['choice', choice(['а', 'б'], words), ['а'], ['в', 'А', '']],
    ['choices', choices(['а', 'б'], { ...words, min: 1 }), [['а'], ['а', 'б']], [[], undefined, ['в']]],
    ['relation', relation('topics', words), ['smyslovoe-chtenie'], ['Смысл', 'a b', '-a', 'a--b', 'a/b', '']],
    ['relations', relations('topics', words), [undefined, [], ['a-1']], [['a b'], 'a']],
    [
      'file',
      file(words),
      ['media/a/b-1.pdf'],
      ['/media/a.pdf', 'media/../a.pdf/', 'media/Фото.png', 'https://a.b/c.png'],
    ],
    ['flag', flag(words), [undefined, true, false], ['да', 1]],
    ['optional', optional(whole(words)), [undefined, 3], [null, 'а']],
    [
      'list',
      list(text(words), { ...words, min: 1, max: 2 }),
      [['а'], ['а', 'б']],
      [[], undefined, ['а', 'б', 'в'], ['']],
    ],
    ['object', object({ a: text(words) }, words), [{ a: 'а' }], [{}, { a: 'а', b: 'лишнее' }]],
  ])('%s', (_, field, good, bad) => {
    expect(good.filter((value) => !accepts(field, value))).toEqual([]);
    expect(bad.filter((value) => accepts(field, value))).toEqual([]);
  });

  it('give Russian messages', () => {
    const message = ({ schema }: Field, value: unknown) =>
      schema.safeParse(value, russianMessages).error?.issues[0]?.message;
    expect(message(date(words), '2026-02-30')).toBe('нужна существующая дата вида 2026-11-21');
    expect(message(date(words), 20261122)).toBe('нужна существующая дата вида 2026-11-21');
    expect(message(date(words), '0026-12-20')).toMatch(/год — от 1900 до 2100/);
    expect(message(time(words), '0026-12-20T15:00')).toMatch(/^нужны дата и время.*год — от 1900 до 2100/);
    expect(message(choice(['а', 'б'], words), 'в')).toBe('выберите одно из: а, б');
    expect(message(text({ ...words, max: 3 }), 'длинно')).toMatch(/[а-я]/);
    expect(message(prose(words), 7)).toMatch(/^Неверный ввод/);
  });

  it('give an empty list for an absent one', () => {
    expect(relations('topics', words).schema.parse(undefined)).toEqual([]);
    expect(list(text(words), words).schema.parse(undefined)).toEqual([]);
  });
});

describe('a collection', () => {
  const stages = list(
    object({ title: text({ label: 'Этап' }), topic: optional(relation('topics', { label: 'Тема' })) }, words),
    {
      label: 'Этапы',
    },
  );
  const fields = { title: text({ label: 'Название' }), stages };
  const made = collection({
    id: 'tutorials',
    label: 'Записи',
    labelOne: 'запись',
    hint: '',
    format: 'yaml',
    titleField: 'title',
    fields,
    rules: ({ title, stages: all }) => (all.length > 1 ? [{ path: ['stages'], message: `много у «${title}»` }] : []),
  });

  it('refuses an unknown field, so that a misspelt key is reported', () => {
    expect(made.schema.safeParse({ title: 'а', titel: 'б' }).success).toBe(false);
  });

  it('keeps its rules over several fields', () => {
    const data = made.schema.parse({ title: 'а', stages: [{ title: '1' }, { title: '2' }] });
    expect(made.rules(data)).toEqual([{ path: ['stages'], message: 'много у «а»' }]);
  });

  it('is walked leaf by leaf, with the path of each', () => {
    const leaves = [...leavesOf(fields, { title: 'а', stages: [{ title: '1', topic: 'x' }] })];
    expect(leaves.map(({ path, value }) => [path.join('.'), value])).toEqual([
      ['title', 'а'],
      ['stages.0.title', '1'],
      ['stages.0.topic', 'x'],
    ]);
  });

  it('finds the field at a path', () => {
    expect(fieldAt(fields, ['stages', 3, 'topic'])?.label).toBe('Тема');
    expect(fieldAt(fields, ['stages', 3, 'net'])?.label).toBe('Поле');
    expect(fieldAt(fields, ['net'])).toBeUndefined();
  });
});
