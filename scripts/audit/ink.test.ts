import { expect, it } from 'vitest';
import { lowestInk } from './ink.ts';

/** A picture of 3 by 6 pixels with one dark row. */
const picture = (dark: number) =>
  Buffer.concat([
    Buffer.from('P5\n3 6\n255\n'),
    Buffer.from([0, 1, 2, 3, 4, 5].flatMap((row) => [255, row === dark ? 0 : 255, 255])),
  ]);

it.each([
  [0, 0],
  [2, 2],
  [4, 4],
  // In the margin, as a number of a page.
  [5, 0],
  [-1, 0],
])('a dark row %i gives %i', (dark, lowest) => {
  expect(lowestInk(picture(dark), 1)).toBe(lowest);
});
