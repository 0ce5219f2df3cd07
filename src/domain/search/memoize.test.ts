import { expect, it } from 'vitest';
import { memoize } from './memoize.ts';

it('loads once, and again only after a failure', async () => {
  const loaded: string[] = [];
  const load = memoize(async ({ word }: { word: string }) => {
    loaded.push(word);
    if (word === 'нет' && loaded.length < 3) throw new Error(word);
    return word.toUpperCase();
  });
  expect(await Promise.all([load({ word: 'да' }), load({ word: 'да' })])).toEqual(['ДА', 'ДА']);
  await expect(load({ word: 'нет' })).rejects.toThrow('нет');
  expect(await load({ word: 'нет' })).toBe('НЕТ');
  expect(await load({ word: 'нет' })).toBe('НЕТ');
  expect(loaded).toEqual(['да', 'нет', 'нет']);
});
