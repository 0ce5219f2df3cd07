import { expect, test } from 'vitest';
import { shortlist } from './catalogue.ts';
import { recommend } from './recommend.ts';
import { catalogueOf, entry, profileFrom } from './test-samples.ts';

const many = Array.from({ length: 300 }, (_, i) =>
  entry(i % 3 === 0 ? 'приём' : 'материал', `e${i}`, {
    topics: ['tema-fo'],
    items: [`FO${(i % 5) + 1}`],
    minutes: 300 - i,
    ...(i % 2 === 0 ? { level: 'первая проба' } : {}),
  }),
);

test('entries that are left out could not be offered', () => {
  const short = shortlist(many, 6);
  expect(short.length).toBeLessThan(many.length);
  for (const scores of [
    [0, 0, 0, 0, 0],
    [1, 1, 0, 1, 1],
    [2, 1, 3, 0, 2],
    [3, 3, 3, 3, 1],
    [2, 2, 2, 2, 2],
  ]) {
    const profile = profileFrom({ fo: scores });
    const ids = (entries: typeof many) =>
      recommend(profile, catalogueOf(...entries), '2026-11-22T12:00').areas.flatMap(({ advice }) =>
        advice.flatMap(({ offers }) => offers.map((offer) => offer.entry?.id)),
      );
    expect(ids(short)).toEqual(ids(many));
  }
});

test('all tutors, topics and events stay', () => {
  const others = (['тема', 'тьютор', 'встреча', 'тьюториал'] as const).map((kind) => entry(kind, kind));
  expect(shortlist(others, 0)).toEqual(others);
});
