import { expect, it } from 'vitest';
import { addToList, parseReadingList, removeFromList } from './reading-list.ts';

const a = { path: '/priemy/a/', title: 'А' };
const b = { path: '/priemy/b/', title: 'Б' };

it.each([
  ['nothing', null, []],
  ['a list', JSON.stringify([a, b]), [a, b]],
  ['half a record', '[{"path":"/pri', []],
  ['no list', '{"path":"/priemy/a/"}', []],
  ['lines that are no pages', JSON.stringify([null, 1, 'x', { path: '/priemy/b/' }, a]), [a]],
  ['an address of another site', JSON.stringify([{ path: '//e.example/', title: 'x' }]), []],
  ['the editor', JSON.stringify([{ path: '/admin/', title: 'x' }]), []],
])('%s is read', (_, text, pages) => {
  expect(parseReadingList(text)).toEqual(pages);
});

it('puts a page first, once, and takes pages out', () => {
  expect(addToList([a, b], { path: b.path, title: ' Новое \n имя ' })).toEqual([{ ...b, title: 'Новое имя' }, a]);
  expect(removeFromList([a, b], [a.path, '/nowhere/'])).toEqual([b]);
});

it('reads back what it writes, however long a title is', () => {
  const pages = addToList([], { path: a.path, title: 'д'.repeat(1000) });
  expect(parseReadingList(JSON.stringify(pages))).toEqual(pages);
});
