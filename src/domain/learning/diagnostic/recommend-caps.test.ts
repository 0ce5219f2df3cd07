import { describe, expect, test } from 'vitest';
import type { CatalogueEntry } from './catalogue.ts';
import { recommend } from './recommend.ts';
import { adviceLines, adviceOn, catalogueOf, entry, lacking, profileFrom } from './test-samples.ts';

const first = { level: 'первая проба', topics: ['tema-fo'] };

describe('tie-break and caps (docs/domain.md#caps)', () => {
  const start = [{ fo: [1, 1, 1, 1, 1] }] as [Record<string, number[]>];
  const chosen = (...entries: CatalogueEntry[]) => adviceOn(start, ...entries).advice[0]?.offers[0]?.entry?.id;
  const to = (id: string, more: Partial<CatalogueEntry>) =>
    entry('материал', id, { ...first, items: ['FO1'], ...more });

  test.each<[what: string, a: Partial<CatalogueEntry>, b: Partial<CatalogueEntry>]>([
    ['the lower statement', { items: ['FO1'], minutes: 90 }, { items: ['FO2'], minutes: 5 }],
    ['then less time', { minutes: 5, freshOn: '2020-01-01' }, { minutes: 10, freshOn: '2026-01-01' }],
    ['then the newer review', { minutes: 5, freshOn: '2026-01-02' }, { minutes: 5, freshOn: '2026-01-01' }],
    ['an unknown time comes last', { minutes: 500 }, {}],
    ['an undated one comes last', { freshOn: '2020-01-01' }, {}],
    ['a statement before the topic', { minutes: 90 }, { items: [], minutes: 1 }],
  ])('%s wins', (_, a, b) => {
    expect(chosen(to('zz', a), to('aa', b))).toBe('zz');
    expect(chosen(to('aa', b), to('zz', a))).toBe('zz');
  });

  test('three materials and techniques, one meeting or tutorial, one tutor in an area', () => {
    const advice = adviceOn(
      [{ pd: [0, 3, 0, 3, 3] }],
      entry('приём', 'to-pd1', { items: ['PD1'] }),
      entry('приём', 'to-pd3', { items: ['PD3'] }),
      entry('приём', 'more-pd1', { items: ['PD1'] }),
      entry('материал', 'nabor-pos'),
      entry('материал', 'vizit'),
      entry('тьюториал', 't5'),
      entry('тьюториал', 't6'),
      entry('тьютор', 'a', { topics: ['tema-pd'] }),
      entry('тьютор', 'b', { topics: ['tema-pd'] }),
    );
    const offers = advice.advice.flatMap((each) => each.offers);
    const count = (...kinds: string[]) => offers.filter(({ kind }) => kinds.includes(kind)).length;
    expect([count('материал', 'приём'), count('встреча', 'тьюториал'), count('тьютор')]).toEqual([3, 1, 1]);
    expect(offers.map(({ entry: { id } = { id: '' } }) => id)).toContain('t5');
  });

  test('tutors of a topic take turns from week to week', () => {
    const tutors = ['a', 'b', 'c'].map((id) => entry('тьютор', id, { topics: ['tema-fo'] }));
    const works = profileFrom({ fo: [3, 3, 3] });
    const on = (day: string) =>
      recommend(works, catalogueOf(...tutors), `${day}T09:00`).areas[0]?.advice[0]?.offers[0]?.entry?.id;
    expect(new Set(['2026-11-03', '2026-11-10', '2026-11-17'].map(on)).size).toBe(3);
    expect(on('2026-11-20')).toBe(on('2026-11-20'));
  });
});

describe('missing entries', () => {
  test('are listed, and advice with nothing else is left out', () => {
    const advice = adviceOn([{ fo: [0, 3, 3, 3, 3] }]);
    expect(adviceLines(advice)).toEqual([]);
    expect(lacking(advice)).toEqual(['приём FO1', 'приём', 'материал', 'тьютор']);
  });

  test('a topic in preparation is not in the catalogue and is not offered', () => {
    const advice = adviceOn([{ fo: [1, 1, 1] }], entry('тема', 'tema-sr', { topics: ['tema-sr'] }));
    expect(adviceLines(advice)).toEqual(['area-start консультация']);
    expect(lacking(advice)).toContain('тема');
  });

  test('the consultation is on the topic of the lowest statement', () => {
    expect(adviceOn([{ fo: [1, 1, 1] }]).topic).toBe('tema-fo');
  });
});
