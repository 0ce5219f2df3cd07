import { expect, it } from 'vitest';
import { goneText, type MissingPage, missingText } from './missing.ts';

const lost = (title: string, reason: MissingPage['reason']): MissingPage => ({ page: { path: '/a/', title }, reason });
const [gone, far, farther] = [lost('А', 'gone'), lost('Б', 'unreachable'), lost('В', 'unreachable')];

it.each<[MissingPage[], string]>([
  [[], ''],
  [[gone], 'Не вошло, потому что на сайте этого больше нет: «А».'],
  [[far, farther], 'Не вошло, потому что нет ни связи, ни копии: «Б», «В».'],
  [[lost('Мой план', 'tool')], 'Не вошло, потому что заполняется на своей странице, там и печатается: «Мой план».'],
  [
    [far, gone],
    'Не вошло, потому что на сайте этого больше нет: «А». Не вошло, потому что нет ни связи, ни копии: «Б».',
  ],
])('%j', (missing, text) => {
  expect(missingText(missing)).toBe(text);
});

it('names what the site has no more, and not what somebody has removed', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => ({ path: `/${name}/`, title: name.toUpperCase() }));
  if (!(a && b && c)) throw new Error('No pages');
  expect(goneText([a, b, c], [c], (path) => path === '/a/')).toBe('На сайте больше нет и потому убрано: «A».');
  expect(goneText([a, b, c], [c], () => false)).toBe('');
  expect(goneText([a, c], [a, c], () => true)).toBe('');
});
