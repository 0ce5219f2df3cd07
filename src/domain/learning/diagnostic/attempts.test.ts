import { expect, test } from 'vitest';
import { type Attempt, addAttempt, attemptOf, changesSince, readAttempts } from './attempts.ts';
import { profileFrom, questionnaire } from './test-samples.ts';

const spring = profileFrom({ fo: [1, 1, 1, 1, 1], sr: [1] });
const attempt = attemptOf(spring, '1.0', '2026-05-12');

test('stores counted areas without the answers', () => {
  expect(attempt).toEqual({
    version: '1.0',
    day: '2026-05-12',
    areas: [{ id: 'fo', points: 5, outOf: 15, standing: 'start' }],
  });
});

test('compares an area with the last result that has it', () => {
  const older: Attempt = { ...attempt, day: '2025-05-12', areas: [] };
  const now = profileFrom({ fo: [2, 2, 1, 1, 2], ct: [1, 1, 1] });
  expect(changesSince([attempt, older], now, questionnaire)).toEqual([
    {
      title: 'Направление fo',
      before: '12\u00A0мая\u00A02026\u00A0г., версия 1.0: Начать отсюда, 5 из 15',
      now: 'Укрепить, 8 из 15',
    },
  ]);
});

test.each([
  ['nothing', null, [attempt]],
  ['a result', JSON.stringify([attempt]), [attempt, attempt]],
  ['a result of a form to come', '[{"form":2}]', [{ form: 2 }, attempt]],
  ['half a file', '[{"version":', ['[{"version":', attempt]],
])('adding to %s loses nothing', (_, text, all) => {
  const after = addAttempt(text, attempt);
  expect(JSON.parse(after)).toEqual(all);
  expect(readAttempts(after).at(-1)).toEqual(attempt);
});

test.each<[what: string, text: string | null, count: number]>([
  ['nothing', null, 0],
  ['half a file', '[{"version":', 0],
  ['another form', '{"areas":[]}', 0],
  ['one good and one bad', JSON.stringify([attempt, { ...attempt, day: 'вчера' }]), 1],
  ['a fraction of a point', JSON.stringify([{ ...attempt, areas: [{ ...attempt.areas[0], points: 1.5 }] }]), 0],
])('reads %s', (_, text, count) => {
  expect(readAttempts(text)).toHaveLength(count);
});
