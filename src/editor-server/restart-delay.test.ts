import { expect, it } from 'vitest';
import { restartDelay } from './restart-delay.ts';

it.each([
  ['the first death', [1000], 250],
  ['the second within a minute', [1000, 60_999], 500],
  ['the second after a minute', [1000, 61_000], 250],
  ['the fourth', [1, 2, 3, 4], 2000],
  ['the fifth within a minute', [1, 2, 3, 4, 60_000], undefined],
  ['the fifth when the first is long ago', [1, 2, 3, 4, 60_001], 2000],
])('after %s', (_, deaths, pause) => {
  expect(restartDelay(deaths)).toBe(pause);
});
