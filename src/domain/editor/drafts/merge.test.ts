import { describe, expect, it } from 'vitest';
import type { CollectionId } from '../../model/collection-id.ts';
import type { FormValues } from './form-values.ts';
import { mergeEntry } from './merge.ts';
import type { Choice } from './merge-parts.ts';

const merge = (base: FormValues, mine: FormValues, site: FormValues, collection: CollectionId = 'materials') =>
  mergeEntry(collection, { base, mine, site }, { ...mine, _unknown: 1 });
const body = (text: string): FormValues => ({ body: text });
const three = 'Первый.\n\nВторой.\n\nТретий.';

describe('what only one side changed merges by itself', () => {
  it.each<[string, FormValues, FormValues, FormValues, FormValues, string[]]>([
    ['nothing', { title: 'а' }, { title: 'а' }, { title: 'а' }, { title: 'а' }, []],
    ['my field', { title: 'а' }, { title: 'б' }, { title: 'а' }, { title: 'б' }, []],
    ['their field', { title: 'а' }, { title: 'а' }, { title: 'б' }, { title: 'б' }, ['Заголовок']],
    ['the same in both', { title: 'а' }, { title: 'б' }, { title: 'б' }, { title: 'б' }, []],
    [
      'different fields',
      { title: 'а', summary: 'в' },
      { title: 'б', summary: 'в' },
      { title: 'а', summary: 'г' },
      { title: 'б', summary: 'г' },
      ['Коротко'],
    ],
    [
      'a field taken out by them',
      { title: 'а', summary: 'в' },
      { title: 'б', summary: 'в' },
      { title: 'а' },
      { title: 'б', summary: undefined },
      ['Коротко'],
    ],
    [
      'different paragraphs',
      body(three),
      body(three.replace('Первый', 'Мой')),
      body(three.replace('Третий', 'Их')),
      body('Мой.\n\nВторой.\n\nИх.'),
      ['Текст'],
    ],
    [
      'neighbouring lines of a list',
      body('- а\n- б'),
      body('- моё\n- б'),
      body('- а\n- их'),
      body('- моё\n- их'),
      ['Текст'],
    ],
    [
      'different parts of a group',
      { rights: { licence: 'а', holder: 'б' } },
      { rights: { licence: 'я', holder: 'б' } },
      { rights: { licence: 'а', holder: 'их' } },
      { rights: { licence: 'я', holder: 'их' } },
      ['Права'],
    ],
    [
      'items added to a list by both',
      { topics: ['а'] },
      { topics: ['а', 'моя'] },
      { topics: ['а', 'их'] },
      { topics: ['а', 'моя', 'их'] },
      ['Темы'],
    ],
    [
      'an item added and another taken out',
      { topics: ['а', 'б', 'в'] },
      { topics: ['а', 'б', 'в', 'моя'] },
      { topics: ['б', 'в'] },
      { topics: ['б', 'в', 'моя'] },
      ['Темы'],
    ],
    [
      'neighbouring items of a list of groups',
      { authors: [{ name: 'а' }, { name: 'б' }] },
      { authors: [{ name: 'моё' }, { name: 'б' }] },
      { authors: [{ name: 'а' }, { name: 'их' }] },
      { authors: [{ name: 'моё' }, { name: 'их' }] },
      ['Авторы'],
    ],
  ])('%s', (_, base, mine, site, expected, taken) => {
    const merged = merge(base, mine, site);
    expect(merged.overlaps).toEqual([]);
    expect(merged.resolve([])).toEqual({ ...expected, _unknown: 1 });
    expect(merged.taken).toEqual(taken);
  });
});

describe('what both changed is asked about', () => {
  const text = (version: string) => body(three.replace('Второй', version));

  it.each<[Choice, string]>([
    ['mine', 'Первый.\n\nМой.\n\nТретий.'],
    ['site', 'Первый.\n\nИх.\n\nТретий.'],
    ['both', 'Первый.\n\nМой.\n\nИх.\n\nТретий.'],
  ])('a paragraph: %s', (choice, expected) => {
    const merged = merge(text('Второй'), text('Мой'), text('Их'));
    expect(merged.overlaps).toEqual([{ label: 'Текст', mine: 'Мой.', site: 'Их.', mayKeepBoth: true }]);
    expect(merged.taken).toEqual([]);
    expect(merged.resolve([choice])['body']).toBe(expected);
  });

  it('several places, each by itself', () => {
    const [base, mine, site] = [
      { title: 'а', rights: { holder: 'а' }, ...body(three) },
      { title: 'моё', rights: { holder: 'я' }, ...body('Мой.\n\nВторой.\n\nМой.') },
      { title: 'их', rights: { holder: 'они' }, ...body('Их.\n\nВторой.\n\nИх.') },
    ];
    const merged = merge(base, mine, site);
    expect(merged.overlaps.map(({ label, mine: own }) => `${label}: ${own}`)).toMatchInlineSnapshot(`
      [
        "Заголовок: моё",
        "Права: Правообладатель: я",
        "Текст: Мой.",
        "Текст: Мой.",
      ]
    `);
    const places = merged.overlaps.map(({ label }) => (label === 'Права' ? 'site' : 'mine') as Choice);
    expect(merged.resolve(places)).toMatchObject({ title: 'моё', rights: { holder: 'они' } });
    expect(merged.resolve(merged.overlaps.map(() => 'site'))).toMatchObject({ ...site });
  });

  it('a text that one took out and the other changed', () => {
    const merged = merge(body('Всё.'), {}, body('Всё и ещё.'));
    expect(merged.overlaps).toEqual([{ label: 'Текст', mine: '', site: 'Всё и ещё.', mayKeepBoth: false }]);
  });
});

it('the address with which the entry was read is that of the site', () => {
  const versions = { base: { title: 'а' }, mine: { title: 'б' }, site: { title: 'а', address: 'их' } };
  const merged = mergeEntry('materials', versions, { title: 'б', _address: 'был' }, 'их');
  expect(merged.resolve([])).toEqual({ title: 'б', address: 'их', _address: 'их' });
});
