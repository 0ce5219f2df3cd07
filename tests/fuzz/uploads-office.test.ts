import fc from 'fast-check';
import { it } from 'vitest';
import { expectBoth, judgeCase, newTally } from './grammar/judged.ts';
import { officeFiles } from './grammar/office.ts';
import { readTwice } from './grammar/zip.ts';
import { runs, seed } from './settings.ts';

const entity = /&(?:#x([0-9a-f]+)|#(\d+)|quot|amp|lt);/gi;

/** What a lenient program would read: every file of the archive, words joined across tags and comments. */
function read(bytes: Uint8Array): string {
  return readTwice(bytes)
    .map((text) =>
      text
        .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
        .replace(entity, (_, hex, digits) =>
          String.fromCodePoint(Number.parseInt(hex ?? digits ?? '20', hex ? 16 : 10)),
        ),
    )
    .flatMap((text) => [text, text.replace(/<[^<>]*>/g, '')])
    .join('\n');
}

it.each(['docx', 'xlsx', 'pptx'] as const)('%s made by grammar has nothing that acts, or is refused', (kind) => {
  const tally = newTally();
  fc.assert(
    fc.property(officeFiles(kind), (bytes) => judgeCase(tally, `a.${kind}`, bytes, read)),
    { numRuns: Math.ceil(runs / 5), seed },
  );
  expectBoth(tally);
});
