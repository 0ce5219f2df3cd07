import fc from 'fast-check';
import { parse } from 'parse5';
import { it } from 'vitest';
import { expectBoth, judgeCase, newTally, plainText, unpackFrom } from './grammar/judged.ts';
import { pdfFiles } from './grammar/pdf.ts';
import { drawings } from './grammar/svg.ts';
import { runs, seed } from './settings.ts';

/** A PDF with every stream unpacked as far as it goes, texts in digits read as letters. */
function readPdf(bytes: Uint8Array): string {
  const source = Buffer.from(bytes);
  const texts = [plainText(bytes)];
  for (let at = source.indexOf('stream'); at >= 0 && texts.length < 200; at = source.indexOf('stream', at + 6)) {
    for (const gap of [6, 7, 8]) texts.push(plainText(unpackFrom(source.subarray(at + gap))));
  }
  const whole = texts.join('\n');
  return `${whole}\n${whole.replace(/<([0-9a-f]+)>/gi, (_, digits: string) => Buffer.from(digits, 'hex').toString('latin1'))}`;
}

/** What another parser finds in a drawing: attributes, scripts and styles, remarks left out. */
function readDrawing(bytes: Uint8Array): string {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    const {
      attrs = [],
      childNodes = [],
      value = '',
    } = node as { attrs?: { value: string }[]; childNodes?: unknown[]; value?: string };
    found.push(value, ...attrs.map((attribute) => attribute.value));
    for (const child of childNodes) visit(child);
  };
  visit(parse(new TextDecoder().decode(bytes)));
  return found.join('');
}

it.each([
  ['a.pdf', pdfFiles, readPdf],
  ['a.svg', drawings, readDrawing],
] as const)('%s made by grammar has nothing that acts, or is refused', (name, files, read) => {
  const tally = newTally();
  fc.assert(
    fc.property(files, (bytes) => judgeCase(tally, name, bytes, read)),
    { numRuns: Math.ceil(runs / 5), seed },
  );
  expectBoth(tally);
});
