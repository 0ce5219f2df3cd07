import { describe, expect, test } from 'vitest';
import { type AreaStatus, byShare, type Profile, profileOf, roundedMean } from './profile.ts';
import { answersOf, profileFrom, questionnaire, resultFrom } from './test-samples.ts';

const na = 'na' as const;

describe('levels (docs/domain.md#levels)', () => {
  test.each<[what: string, area: string, answers: (number | 'na' | undefined)[], AreaStatus, points: string]>([
    ['all «not yet»', 'fo', [0, 0, 0, 0, 0], 'start', '0/15'],
    ['just below 40 %', 'fo', [1, 1, 1, 1, 1], 'start', '5/15'],
    ['exactly 40 %', 'fo', [1, 1, 1, 1, 2], 'strengthen', '6/15'],
    ['five times «regularly» is no lack', 'fo', [2, 2, 2, 2, 2], 'works', '10/15'],
    ['high, but one step is only tried', 'fo', [3, 3, 3, 3, 1], 'strengthen', '13/15'],
    ['all at the top', 'fo', [3, 3, 3, 3, 3], 'works', '15/15'],
    ['three answers are enough', 'fo', [2, 2, 2], 'works', '6/9'],
    ['skipped statements do not count', 'fo', [undefined, 0, 1, undefined, 3], 'strengthen', '4/9'],
    ['two answers are not', 'fo', [3, 3], 'few-answers', '6/6'],
    ['nothing answered', 'fo', [], 'few-answers', '0/0'],
    ['«not about me» is left out of the count', 'sn', [na, 0, 1, 2, na], 'start', '3/9'],
    ['too few left after «not about me»', 'sn', [na, na, na, 3, 3], 'few-answers', '6/6'],
    ['every statement «not about me»', 'sn', [na, na, na, na, na], 'not-about-me', '0/0'],
    ['area 7 has no level', 'ge', [0, 0, 0, 0], 'without-level', '0/12'],
    ['area 7 with three of four', 'ge', [3, 3, 3], 'without-level', '9/9'],
    ['area 7 with two of four', 'ge', [3, 3], 'few-answers', '6/6'],
  ])('%s', (_, area, answers, status, points) => {
    const result = resultFrom({ [area]: answers });
    expect(result.status).toBe(status);
    expect(`${result.points}/${result.outOf}`).toBe(points);
  });

  test('thresholds come from the data', () => {
    const answers = answersOf({ fo: [1, 1, 1, 1, 2], sr: [2, 2, 2, 2, 2], ct: [2, 2, 2] });
    const stricter = { ...questionnaire, startBelowPercent: 41, worksFrom: 3, minAnswered: 4 };
    expect(profileOf(stricter, answers).map(({ status }) => status)).toEqual(['start', 'strengthen', 'few-answers']);
  });

  test('an area with the impression «not about me» is not counted, whatever the answers', () => {
    expect(resultFrom({ sn: [3, 3, 3, 3, 3] }, { sn: na })).toMatchObject({ status: 'not-about-me', outOf: 0 });
  });

  test('only chosen areas are counted, in the order of the questionnaire, with no total', () => {
    const profile: Profile = profileFrom({ ct: [1, 1, 1], fo: [2, 2, 2] });
    expect(profile.map(({ area }) => area.id)).toEqual(['fo', 'ct']);
  });
});

describe('general impression (docs/domain.md#general-impression)', () => {
  test.each<[impression: number | 'na', answers: number[], gap: number | undefined]>([
    [3, [1, 1, 1, 1, 1], 2],
    [0, [2, 2, 2, 2, 2], 2],
    [2, [1, 1, 1, 1, 1], 1],
    // The mean 1.5 rounds to 2.
    [0, [1, 2, 1, 2], 2],
    // The mean 1.4 rounds to 1.
    [3, [1, 1, 1, 2, 2], 2],
    [3, [0, 0], undefined],
  ])('impression %s beside %j', (impression, answers, gap) => {
    expect(resultFrom({ fo: answers }, { fo: impression }).gap).toBe(gap);
  });

  test('no impression, no gap', () => {
    expect(resultFrom({ fo: [0, 0, 0] }).gap).toBeUndefined();
  });

  test.each([
    [0, 5, 0],
    [7, 5, 1],
    [8, 5, 2],
    [3, 2, 2],
    [15, 5, 3],
  ])('%i points over %i answers round to %i', (points, count, mean) => {
    expect(roundedMean(points, count)).toBe(mean);
  });
});

test('shares are compared in whole numbers', () => {
  const [fo, ct] = profileFrom({ fo: [1, 1, 1], ct: [1, 1, 1, 1, 2] });
  expect(fo && ct && byShare(fo, ct)).toBeLessThan(0);
});
