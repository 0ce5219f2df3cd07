import { describe, expect, test } from 'vitest';
import { recommend } from './recommend.ts';
import { adviceLines, adviceOn, catalogueOf, entry, lacking, now, profileFrom } from './test-samples.ts';

const first = { level: 'первая проба', topics: ['tema-fo'] };

describe('rules of the questionnaire (docs/domain.md#recommendation-rules)', () => {
  test('start: topic, one first try for the lowest statement, the nearest tutorial, consultation', () => {
    const advice = adviceOn(
      [{ fo: [1, 1, 0, 1, 1] }],
      entry('тема', 'tema-fo', { topics: ['tema-fo'] }),
      entry('материал', 'to-fo1', { ...first, items: ['FO1'], minutes: 5 }),
      entry('материал', 'to-fo3', { ...first, items: ['FO3'], minutes: 30 }),
      entry('материал', 'advanced', { level: 'делюсь', topics: ['tema-fo'], items: ['FO3'], minutes: 1 }),
      entry('тьюториал', 'scenario', { topics: ['tema-fo'], items: ['FO3'] }),
      entry('встреча', 'past', { topics: ['tema-fo'], start: '2026-11-20T15:00' }),
      entry('встреча', 'later', { topics: ['tema-fo'], start: '2026-12-20T15:00' }),
      entry('встреча', 'soon', { topics: ['tema-fo'], start: '2026-11-25T15:00' }),
      entry('встреча', 'other-topic', { topics: ['tema-sr'], start: '2026-11-23T15:00' }),
    );
    expect(adviceLines(advice)).toEqual(['area-start tema-fo to-fo3 soon консультация']);
    expect(advice.advice[0]?.offers[1]?.cause?.statement.id).toBe('FO3');
    // A technique for the zero is wanted, and there is none.
    expect(lacking(advice)).toEqual(['приём FO3']);
  });

  test('start without a coming meeting: the scenario', () => {
    const advice = adviceOn([{ fo: [1, 1, 1, 1, 1] }], entry('тьюториал', 'scenario', { topics: ['tema-fo'] }));
    expect(adviceLines(advice)).toEqual(['area-start scenario консультация']);
    expect(lacking(advice)).toEqual(['тема', 'материал']);
  });

  test('strengthen: techniques of the two lowest statements, a visit, a tutor', () => {
    const advice = adviceOn(
      [{ fo: [3, 1, 3, 2, 3] }],
      entry('приём', 'to-fo1', { items: ['FO1'] }),
      entry('приём', 'to-fo2-long', { items: ['FO2'], minutes: 20 }),
      entry('приём', 'to-fo2-short', { items: ['FO2'], minutes: 5 }),
      entry('приём', 'to-fo4', { items: ['FO4'] }),
      entry('материал', 'vizit'),
      entry('тьютор', 'ivanova', { topics: ['tema-fo'] }),
    );
    expect(adviceLines(advice)).toEqual(['area-strengthen to-fo2-short to-fo4 vizit ivanova']);
  });

  test('works: share', () => {
    const advice = adviceOn([{ fo: [2, 2, 2, 3, 3] }], entry('тема', 'tema-fo', { topics: ['tema-fo'] }));
    expect(adviceLines(advice)).toEqual(['area-works tema-fo']);
  });

  test('a zero in any area: its technique is listed first, and not twice', () => {
    const advice = adviceOn(
      [{ fo: [3, 1, 3, 0, 3] }],
      entry('приём', 'to-fo2', { items: ['FO2'] }),
      entry('приём', 'to-fo4', { items: ['FO4'] }),
    );
    expect(adviceLines(advice)).toEqual(['item-zero to-fo4', 'area-strengthen to-fo2']);
  });

  test.each([
    [{ fo: [0, 0, 0], sr: [0, 0, 0] }, []],
    [{ fo: [0, 0, 0], sr: [0, 0, 0], ct: [0, 0, 0] }, ['too-many-starts']],
  ])('more than two areas to start advise to choose one', (items, overall) => {
    expect(recommend(profileFrom(items), catalogueOf(), now).overall).toEqual(overall);
  });

  test.each<[impression: number, rules: string[]]>([
    [3, ['area-start консультация', 'self-gap']],
    [2, ['area-start консультация']],
  ])('an impression of %i beside a mean of 1', (impression, rules) => {
    expect(adviceLines(adviceOn([{ fo: [1, 1, 1, 1, 1] }, { fo: impression }]))).toEqual(rules);
  });

  test.each([['sn'], ['ge']])('area %s «not about me»: introductory material only', (id) => {
    const advice = adviceOn(
      [{ [id]: [] }, { [id]: 'na' }],
      entry('материал', 'introduction', { level: 'первая проба', topics: [`tema-${id}`], minutes: 9 }),
      entry('материал', 'second', { level: 'первая проба', topics: [`tema-${id}`], minutes: 10 }),
      entry('тема', `tema-${id}`, { topics: [`tema-${id}`] }),
      entry('приём', 'technique', { topics: [`tema-${id}`], items: ['SN1', 'GE1'] }),
    );
    expect(adviceLines(advice)).toEqual(['not-about-me introduction']);
  });

  test.each([
    [0, 3, 'no-question-yet t5'],
    [1, 3, 'no-question-yet t5'],
    [3, 1, 'no-lesson-study-yet t6 nabor-pos'],
    [2, 2, undefined],
  ])('PD1 = %i, PD3 = %i', (pd1, pd3, rule) => {
    const advice = adviceOn(
      [{ pd: [pd1, 2, pd3, 2, 2] }],
      entry('тьюториал', 't5'),
      entry('тьюториал', 't6'),
      entry('материал', 'nabor-pos'),
    );
    expect(adviceLines(advice).find((line) => line.startsWith('no-'))).toBe(rule);
  });

  test('a named tutorial is offered as its nearest meeting, because of the statement', () => {
    const advice = adviceOn(
      [{ pd: [1, 2, 2, 2, 2] }],
      entry('тьюториал', 't5'),
      entry('встреча', 'meeting', { tutorial: 't5', start: '2027-01-20T15:00' }),
      entry('встреча', 'other', { topics: ['tema-pd'], start: '2026-12-01T15:00' }),
    );
    expect(adviceLines(advice)).toContain('no-question-yet meeting');
    expect(advice.advice[0]?.offers[0]?.cause?.statement.id).toBe('PD1');
  });

  test('area 7: by statement, no level', () => {
    const to = (id: string, item: string) => entry('материал', id, { items: [item], topics: ['tema-ge'] });
    const advice = adviceOn([{ ge: [3, 1, 0, 2] }], to('to-ge2', 'GE2'), to('to-ge3', 'GE3'), to('to-ge4', 'GE4'));
    expect(adviceLines(advice)).toEqual(['by-item to-ge3 to-ge2']);
    expect(adviceLines(adviceOn([{ ge: [2, 2, 3] }], entry('тьютор', 'x', { topics: ['tema-so'] })))).toEqual([
      'by-item-works x',
    ]);
  });
});
