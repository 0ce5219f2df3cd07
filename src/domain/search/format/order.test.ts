import { expect, test } from 'vitest';
import { sortPages } from './order.ts';

const pages = [
  { title: 'Фишбоун', date: '2026-11-02' },
  { title: 'Ёлочка', date: '' },
  { title: 'Кластер', date: '2026-11-20' },
  { title: 'Билет', date: '2026-11-02' },
];

test.each([
  ['title', ['Билет', 'Ёлочка', 'Кластер', 'Фишбоун']],
  ['date', ['Кластер', 'Билет', 'Фишбоун', 'Ёлочка']],
] as const)('by %s', (order, titles) => expect(sortPages(order, pages).map(({ title }) => title)).toEqual(titles));
