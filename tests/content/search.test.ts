import { beforeAll, describe, expect, it } from 'vitest';
import type { Search } from '../../src/domain/search/ranking/engine.ts';
import { distDir } from '../lib/dist.ts';
import { type GoldenResult, isRight, judge, readGolden, reciprocalRank, success } from '../lib/golden.ts';
import { openSearch } from '../lib/site-search.ts';

let search: Search;
let judged: GoldenResult[];
const habits = ['exact', 'inflected', 'typo', 'layout', 'yo-and-case', 'synonym', 'prefix', 'question', 'nothing'];

beforeAll(async () => {
  search = await openSearch(distDir);
  judged = await judge(search, await readGolden('tests/content/golden.yaml'));
});

// A query that fails wants a name under «Как ещё ищут» in its entry, or another page in the list.
describe('поиск по content/: запросы tests/content/golden.yaml', () => {
  it('их не меньше 150, восьми привычек и об отсутствующем', () => {
    expect(judged.length).toBeGreaterThanOrEqual(150);
    expect([...new Set(judged.map(({ habit }) => habit))]).toEqual(habits);
  });

  it('страница — среди первых трёх', () => expect(success(judged)).toBeGreaterThanOrEqual(0.98));

  it('она близко к началу', () => expect(reciprocalRank(judged)).toBeGreaterThanOrEqual(0.93));

  it.each(habits)('%s', (habit) => {
    const group = judged.filter((query) => query.habit === habit);
    expect(
      success(group),
      group
        .filter((query) => !isRight(query))
        .map(({ typed }) => typed)
        .join(', '),
    ).toBeGreaterThanOrEqual(0.93);
  });
});
