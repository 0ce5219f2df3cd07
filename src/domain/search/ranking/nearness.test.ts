import { expect, test } from 'vitest';
import { nearness } from './nearness.ts';

test.each([
  ['side by side', [[10], [11]], 1],
  ['with two words between', [[10], [13]], 1],
  ['in one long sentence', [[10], [21]], 1 / 3],
  ['the nearest pair counts', [[1, 50], [20, 53], []], 1],
  ['three, one far away', [[5], [6], [105]], 6 / 101],
  ['on two ends of a page', [[0], [999]], 0.004],
  ['in the other order', [[11], [10]], 1],
  ['one word alone', [[1, 2, 3]], 0],
  ['nothing', [], 0],
] as const)('%s', (_, places, near) => expect(nearness(places)).toBeCloseTo(near));
