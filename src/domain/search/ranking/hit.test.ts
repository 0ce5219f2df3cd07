import { expect, test } from 'vitest';
import type { PageText } from '../types.ts';
import { hitOf } from './hit.ts';
import type { Weighed } from './weigh.ts';

const content = 'Приём Кластер. Вокруг слова собирают кластер сведений. гроздь';
const page = (more: Partial<PageText>): PageText => ({
  url: '/priemy/klaster/',
  title: 'Кластер',
  kind: 'Приём',
  section: 'Приёмы',
  also: [],
  summary: 'Рисунок: кластер сведений вокруг слова.',
  confused: '',
  content,
  ends: 7,
  anchors: [],
  ...more,
});

function weighed(word: string, places: readonly number[]): Weighed {
  const alternatives = [{ terms: [{ ask: word, forms: [word], strict: true }], weight: 1, why: word }];
  const concept = { words: [word], from: 0, alternatives, optional: false, isKind: false };
  return { concept, hits: new Map([['a', { strength: 1, places }]]), rarity: 1 };
}

test.each([
  ['in the text', 'кластер', [1, 5], {}, 'Приём [Кластер.] Вокруг слова собирают [кластер] сведений. '],
  ['in the title alone', 'кластер', [1], {}, 'Рисунок: [кластер] сведений вокруг слова. '],
  ['in a name that only the search knows', 'гроздь', [7], {}, 'Рисунок: кластер сведений вокруг слова. '],
  ['in a title behind a mark', 'кластер', [3], { content: `Опытный коллега пример ${content}` }, 'Рисунок: [кластер]'],
  ['in a title that bears a day in lists', 'кластер', [1], { title: 'Кластер, 3 марта' }, 'Рисунок: [кластер]'],
  ['first in a text without the title', 'вокруг', [0], { content: 'Вокруг слова' }, '[Вокруг] слова'],
  ['in the title of a page without a summary', 'кластер', [1], { summary: '' }, 'Приём [Кластер.] Вокруг слова'],
])('a word %s', (_, word, places, more, excerpt) => {
  const { excerpt: parts } = hitOf('a', page(more), [weighed(word, places)], 1, new Map());
  expect(parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toContain(excerpt);
});
