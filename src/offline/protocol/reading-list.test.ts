import { expect, it } from 'vitest';
import { addToList, moveInList, readReadingList, removeFromList, returnToList } from './reading-list.ts';

const a = { path: '/priemy/a/', title: 'А' };
const b = { path: '/priemy/b/', title: 'Б', kind: 'Приём', on: '2026-12-01' };
const c = { path: '/priemy/c/', title: 'В' };

it.each([
  ['nothing', null, [], []],
  ['a list of an earlier version and of this one', JSON.stringify([a, b]), [a, b], []],
  ['half a record', '[{"path":"/pri', [], ['[{"path":"/pri']],
  ['no list', '{"path":"/priemy/a/"}', [], ['{"path":"/priemy/a/"}']],
  [
    'lines that are no pages',
    JSON.stringify([null, 1, 'x', { path: '/b/' }, a]),
    [a],
    ['null', '1', '"x"', '{"path":"/b/"}'],
  ],
  ['an address of another site', '[{"path":"//e.example/","title":"x"}]', [], ['{"path":"//e.example/","title":"x"}']],
  [
    'one that browsers take for such',
    '[{"path":"/\\\\e.example/","title":"x"}]',
    [],
    ['{"path":"/\\\\e.example/","title":"x"}'],
  ],
  ['the editor', '[{"path":"/admin/","title":"x"}]', [], ['{"path":"/admin/","title":"x"}']],
  ['a kind and a day that are none', JSON.stringify([{ ...a, kind: 7, on: 'вчера', more: 1 }]), [a], []],
])('%s is read', (_, text, pages, unreadable) => {
  expect(readReadingList(text)).toEqual({ pages, unreadable });
});

it('puts a page last, once, and takes pages out', () => {
  expect(addToList([a, b], { ...c, title: ' Новое \n имя ' })).toEqual([a, b, { ...c, title: 'Новое имя' }]);
  expect(addToList([b, a], { ...b, title: 'Иначе', on: '2027-01-01' })).toEqual([{ ...b, title: 'Иначе' }, a]);
  expect(removeFromList([a, b], [a.path, '/nowhere/'])).toEqual([b]);
});

it.each([
  ['up', b.path, -1, [b, a, c]],
  ['down', b.path, 1, [a, c, b]],
  ['up from the top', a.path, -1, [a, b, c]],
  ['down from the end', c.path, 1, [a, b, c]],
  ['what another tab has removed', '/priemy/d/', 1, [a, b, c]],
])('moves a page %s', (_, path, by, pages) => {
  expect(moveInList([a, b, c], path, by)).toEqual(pages);
});

it.each([
  ['where it was', [a, c], 1, [a, b, c]],
  ['at the end of a shorter list', [a], 5, [a, b]],
  ['once', [b, a], 1, [a, b]],
])('puts a page back %s', (_, pages, place, result) => {
  expect(returnToList(pages, b, place)).toEqual(result);
});

it('reads back what it writes, however long a title is', () => {
  const pages = addToList([], { path: a.path, title: 'д'.repeat(1000) });
  expect(readReadingList(JSON.stringify(pages))).toEqual({ pages, unreadable: [] });
});
