import { expect, it } from 'vitest';
import { addSentBasket, readSentBaskets, removeSentBasket } from './sent-baskets.ts';

const basket = (name: string) => ({ name, pages: [{ path: '/priemy/a/', title: 'А' }] });
const stored = addSentBasket(addSentBasket(null, basket('Первая')), basket('Вторая'));

it('baskets are kept in the order in which they came, each once', () => {
  expect(readSentBaskets(stored).baskets).toEqual([
    { place: 0, basket: basket('Первая') },
    { place: 1, basket: basket('Вторая') },
  ]);
  expect(addSentBasket(stored, basket('Первая'))).toBe(stored);
});

it('one is taken out, the last takes the record along', () => {
  const rest = removeSentBasket(stored, 0);
  expect(readSentBaskets(rest).baskets).toEqual([{ place: 0, basket: basket('Вторая') }]);
  expect(removeSentBasket(rest, 0)).toBeNull();
  expect(removeSentBasket(stored, 7)).toBe(stored);
});

it.each([
  ['half a record', '[{"kind":"tc-ba'],
  ['no list', '{"version":7}'],
  ['a basket of a newer site', '{"kind":"tc-basket","version":9}'],
])('%s stays beside what is added, and can be taken out', (_, text) => {
  const both = addSentBasket(text, basket('Новая'));
  expect(readSentBaskets(both)).toEqual({
    baskets: [{ place: 1, basket: basket('Новая') }],
    unreadable: [{ place: 0, text }],
  });
  expect(readSentBaskets(removeSentBasket(both, 0))).toEqual({
    baskets: [{ place: 0, basket: basket('Новая') }],
    unreadable: [],
  });
});
