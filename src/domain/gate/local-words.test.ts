import { expect, it } from 'vitest';
import type { Entries } from './entries.ts';
import type { Entry } from './judge.ts';
import { inLocalWords } from './local-words.ts';

const entry = (collection: Entry['collection'], data: object, body = ''): Entry =>
  ({ file: '', collection, id: 'x', data, body, bodyLine: 1 }) as unknown as Entry;
const entriesWith = (of: Entry, localWords: readonly object[] = [{ common: 'МТК', local: 'ММО' }]): Entries =>
  new Map([
    ['settings', new Map([['site', entry('settings', { localWords })]])],
    [of.collection, new Map([['x', of]])],
  ]);
const said = (of: Entry) => {
  const { data, body } = inLocalWords(entriesWith(of)).get(of.collection)?.get('x') ?? of;
  return { ...data, body };
};

it.each<[string, Entry, object]>([
  ['a text', entry('glossary', { term: 'МТК' }), { term: 'ММО' }],
  ['an item of a list', entry('glossary', { abbr: ['МТК', 'СПК'] }), { abbr: ['ММО', 'СПК'] }],
  [
    'prose in an object',
    entry('topics', { mistakes: [{ mistake: 'Ждать МТК' }] }),
    { mistakes: [{ mistake: 'Ждать ММО' }] },
  ],
  ['the body', entry('materials', {}, 'План МТК.'), { body: 'План ММО.' }],
  ['a page that is shared', entry('pages', { title: 'МТК', shared: true }), { title: 'ММО' }],
])('is said in %s', (_, of, expected) => expect(said(of)).toMatchObject(expected));

it.each<[string, Entry]>([
  ['an author', entry('materials', { authors: [{ name: 'МТК района' }] })],
  ['rights', entry('materials', { rights: { licence: 'CC BY 4.0', holder: 'МТК' } })],
  ['words of the search', entry('faq', { aliases: ['МТК'] })],
  ['a page of the centre', entry('pages', { title: 'МТК', shared: false }, 'МТК')],
  ['a team', entry('teams', { title: 'МТК' })],
])('stays in %s', (_, of) => expect(said(of)).toEqual({ ...of.data, body: of.body }));

it('without a dictionary nothing is made anew, and the entries given stay as they are', () => {
  const given = entriesWith(entry('glossary', { term: 'МТК' }), []);
  expect(inLocalWords(given)).toBe(given);
  const of = entry('glossary', { term: 'МТК' });
  said(of);
  expect(of.data).toEqual({ term: 'МТК' });
});
