import { describe, expect, test } from 'vitest';
import { names } from './test-samples.ts';

describe('names', () => {
  const match = (word: string) => names.match(word).map(({ name }) => name.id);

  test.each([
    ['елкина', ['yolkina']],
    ['елкиной', ['yolkina']],
    ['елки', ['yolkina']],
    ['марина', ['yolkina']],
    ['переславль', ['pereslavl']],
    ['залесский', ['pereslavl']],
    ['прудове', ['prudov']],
    ['18', ['school']],
    ['сш', ['school']],
    ['урок', []],
    ['8', []],
  ])('%s', (word, ids) => expect(match(word)).toEqual(ids));

  test('misspelt ones are guessed', async () => {
    expect(match('переслваль')).toEqual([]);
    expect((await names.guess('переслваль')).map(({ name }) => name.id)).toEqual(['pereslavl']);
    expect(await names.guess('урок')).toEqual([]);
  });

  test('a surname weighs more than a first name', () => {
    expect(names.match('елкина')[0]?.strength).toBe(1);
    expect(names.match('марина')[0]?.strength).toBe(0.7);
  });
});
