import { expect, it } from 'vitest';
import { Echoes } from './echoes.ts';

it.each<[string, ('>' | '<')[], string[], boolean[]]>([
  ['each comes back', ['>', '<', '>', '<'], ['а', 'а', 'аб', 'аб'], [true, true]],
  ['an old one comes after a new one was told', ['>', '>', '<', '<'], ['а', 'аб', 'а', 'аб'], [true, true]],
  ['one is left out', ['>', '>', '<'], ['а', 'аб', 'аб'], [true]],
  ['another text is no echo', ['>', '<'], ['а', 'в'], [false]],
  [
    'what came back once is another’s change when it comes again',
    ['>', '<', '>', '<', '<'],
    ['а', 'а', 'аб', 'аб', 'а'],
    [true, true, false],
  ],
])('%s', (_, ways, texts, expected) => {
  const echoes = new Echoes();
  const heard = ways.flatMap((way, i) => {
    const text = texts[i] ?? '';
    if (way === '<') return [echoes.isEcho(text)];
    echoes.tell(text);
    return [];
  });
  expect(heard).toEqual(expected);
});
