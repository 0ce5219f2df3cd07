import { expect, it } from 'vitest';
import { type FoundRow, findRows, slugOf } from './found-rows.ts';

const event = (id: string, title: string, start: string): FoundRow => ({
  collection: 'events',
  row: { path: `content/events/${id}.mdx`, data: { title, start } },
});
const rows = [
  event('a', 'Вебинар о чтении', '2026-12-01T15:00'),
  event('b', '«Чтение» вслух', '2026-11-30T10:00'),
  event('c', 'Перечитываем', '2027-01-12T10:00'),
  event('d', 'Ёлка чтецов', '2026-12-25T12:00'),
];

it.each([
  ['the beginning of the title comes first', 'чтени', ['b', 'a']],
  ['all words, in any order', 'чтении вебинар', ['a']],
  ['ё is е', 'елка', ['d']],
  ['quotes do not count', 'чтение вслух', ['b']],
  ['the middle of a word comes last', 'чит', ['c']],
  ['a day, as the list shows it', '30.11', ['b']],
  ['nothing typed finds everything, in the order of titles', '', ['a', 'd', 'c', 'b']],
  ['nothing', 'физика', []],
])('%s: «%s»', (_, query, expected) => {
  expect(findRows(rows, query, 10).map(({ row }) => slugOf(row))).toEqual(expected);
});

it('gives no more than are asked for', () => {
  expect(findRows(rows, '', 2)).toHaveLength(2);
});
