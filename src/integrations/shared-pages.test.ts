import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { sharedPages } from './shared-pages.ts';

/** A helper that has at most so many pages at a time, and all that was done, in order. */
function helper(most: number) {
  const done: string[] = [];
  let pages = 0;
  const share = sharedPages<string>({
    isFree: () => pages < most,
    make: async (page) => {
      pages += 1;
      done.push(`${page} there`);
      await sleep(20);
      pages -= 1;
      if (page === 'bad') throw new Error('Not there');
      return new Response(page);
    },
  });
  const make = (page: string) =>
    share(page, async () => {
      done.push(`${page} here`);
      await sleep(1);
      if (page === 'worse') throw new Error('Nor here');
      return new Response(page);
    }).then((response) => response.text());
  return { done, make };
}

it.each<[string, number, string[], string[]]>([
  ['who has no helper makes all, one after another', 0, ['a', 'b', 'c'], ['a here', 'b here', 'c here']],
  ['a helper has the first ones', 2, ['a', 'b', 'c'], ['a there', 'b there', 'c here']],
  ['while it is busy the rest is made here', 1, ['a', 'b', 'c'], ['a there', 'b here', 'c here']],
  ['what it can’t make is made here', 1, ['bad'], ['bad there', 'bad here']],
])('%s', async (_, most, pages, expected) => {
  const { done, make } = helper(most);
  expect(await Promise.all(pages.map(make))).toEqual(pages);
  expect(done).toEqual(expected);
});

it.each([
  [0, ['worse', 'next']],
  [1, ['first', 'worse', 'next']],
])(
  'with %i pages given away: an error is told to the one who asked, and the next page is made',
  async (most, pages) => {
    const { make } = helper(most);
    const results = await Promise.allSettled(pages.map(make));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  },
);

it('takes up again what has become free', async () => {
  const { done, make } = helper(1);
  await Promise.all(Array.from({ length: 40 }, (_, i) => make(String(i))));
  expect(done.filter((line) => line.endsWith('there')).length).toBeGreaterThan(1);
});
