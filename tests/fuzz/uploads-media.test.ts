import fc from 'fast-check';
import { it } from 'vitest';
import { expectBoth, judgeCase, newTally, plainText, unpackFrom } from './grammar/judged.ts';
import { films4, filmsW, pictures, sounds } from './grammar/media.ts';
import { runs, seed } from './settings.ts';

/** Text of a picture, with everything that begins as zlib data unpacked. */
function readPicture(bytes: Uint8Array): string {
  const starts = [...bytes.keys()].filter((at) => bytes[at] === 0x78);
  return [bytes, ...starts.map((at) => unpackFrom(bytes.subarray(at)))].map(plainText).join('\n');
}

it.each([
  ['a.mp4', films4, plainText],
  ['a.mp3', sounds, plainText],
  ['a.webm', filmsW, plainText],
  ['a.png', pictures, readPicture],
] as const)('%s made by grammar keeps no name after cleaning, or is refused', (name, files, read) => {
  const tally = newTally();
  fc.assert(
    fc.property(files, (bytes) => judgeCase(tally, name, bytes, read)),
    { numRuns: Math.ceil(runs / 5), seed },
  );
  expectBoth(tally);
});
