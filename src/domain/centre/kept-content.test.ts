import { expect, it } from 'vitest';
import { keptQueries, namedMedia, neededWords } from './kept-content.ts';

it('keeps the uploads that a kept text names', () => {
  const media = ['media/list.svg', 'media/lyudi/portret.jpg', 'topics/tema.mdx'];
  expect(namedMedia(media, ['![Лист](media/list.svg)', 'src: media/drugoj.svg'])).toEqual(['media/list.svg']);
});

it('keeps the words that a kept text has in some form', () => {
  const list = 'Баранова\nПрудовский/авторский\nтьюториал/материал\n';
  expect(neededWords(list, ['Н. Баранову читали на Тьюториале.'])).toBe('Баранова\nтьюториал/материал\n');
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
    '  совет тьюторов: [ "/slovar/#sovet" ]',
    'nothing:',
    '  бухгалтерия: []',
  ]);
});
