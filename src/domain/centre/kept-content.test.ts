import { expect, it } from 'vitest';
import { pass, topic } from '../../../tests/lib/gate-pass.ts';
import { keptQueries, neededWords, standing } from './kept-content.ts';

it('keeps the words that a kept text has in some form', () => {
  const list = 'Баранова\nПрудовский/авторский\nтьюториал/материал\n';
  expect(neededWords(list, ['Н. Баранову читали на Тьюториале.'])).toBe('Баранова\nтьюториал/материал\n');
});

it('of a short word more than its beginning must be there', () => {
  expect(neededWords('Некоуз\nМышкин\nСДО\n', ['Некоторые дети, мыши и СДО.'])).toBe('СДО\n');
});

it('drops the queries of pages that are gone', () => {
  const golden = [
    '# What teachers type.',
    'exact:',
    '  маячок: /priemy/mayachok/',
    '  совет тьюторов: [/nashi-vstrechi/sovet/, "/slovar/#sovet"]',
    '  Аистова: /nashi-tyutory/aistova/',
    '  две встречи:',
    '    [/nashi-vstrechi/sovet/, /nashi-tyutory/aistova/]',
    'nothing:',
    '  бухгалтерия: []',
  ].join('\n');
  const isGone = (address: string) => /nashi-(?:vstrechi|tyutory)/.test(address);
  expect(keptQueries(golden, isGone).trim().split('\n')).toEqual([
    '# What teachers type.',
    'exact:',
    '  маячок: /priemy/mayachok/',
    '  совет тьюторов: ["/slovar/#sovet"]',
    'nothing:',
    '  бухгалтерия: []',
  ]);
});

it.each([
  ['/samoobrazovanie/tema/', true],
  ['/samoobrazovanie/drugaya/', false],
  ['/nashi-tyutory/aistova-v-g/', false],
  ['/o-sajte/redaktoru/', true],
  ['/o-centre/istoriya/', false],
  ['/o-centre/', true],
  ['/slovar/', true],
  ['/slovar/#termin', false],
])('%s stands: %s', (address, isThere) => {
  const { entries } = pass({ 'topics/tema.mdx': topic() });
  expect(standing(entries, ['o-sajte/redaktoru.mdx', 'slovar/index.astro'])(address)).toBe(isThere);
});
