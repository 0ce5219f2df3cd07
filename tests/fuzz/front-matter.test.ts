import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { canonicalText } from '../../src/domain/editor/files/codec.ts';
import { describeFinding } from '../../src/domain/gate/finding.ts';
import { gate } from '../../src/domain/gate/gate.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { runs, seed } from './settings.ts';
import { anyText } from './texts.ts';

const now = new Date('2026-11-22T12:00:00Z');
const options = { numRuns: runs, seed };
const collection = fc.constantFrom(...Object.values(collections));

/** Passes one file through the gate: it is published, or somebody is told why not, in Russian. */
function judged(path: string, bytes: Uint8Array): void {
  const { entries, findings } = gate([{ path, bytes }], { parse: parseMarkdown, now, media: new Map() });
  const published = [...entries.values()].some((group) => group.size > 0);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const isDraft = /черновик/.test(new TextDecoder().decode(bytes));
  expect(published || errors.length > 0 || isDraft).toBe(true);
  for (const finding of errors) expect(describeFinding(finding)).toMatch(/^content\/.*[а-яё]/su);
}

it('any text in place of the fields is read or refused, and nothing throws', () => {
  fc.assert(
    fc.property(collection, anyText, ({ id, format }, text) => {
      const whole = format === 'yaml' ? text : `---\n${text}\n---\n`;
      judged(`${id}/zapis.${format}`, new TextEncoder().encode(whole));
      canonicalText(id, whole, parseMarkdown);
    }),
    options,
  );
});

it('any values under the right names are taken or refused, and nothing throws', () => {
  const value = fc.oneof(
    anyText,
    fc.jsonValue(),
    fc.constantFrom('опубликовано', '2026-11-22', '__proto__', 'media/../x'),
  );
  const entry = collection.chain(({ id, format, fields }) =>
    fc.record({
      id: fc.constant(id),
      format: fc.constant(format),
      data: fc.dictionary(fc.constantFrom(...Object.keys(fields), '__proto__', 'constructor', 'toString'), value),
      body: anyText,
    }),
  );
  fc.assert(
    fc.property(entry, ({ id, format, data, body }) => {
      const yaml = stringify(data);
      const whole = format === 'yaml' ? yaml : `---\n${yaml}---\n${body}`;
      judged(`${id}/zapis.${format}`, new TextEncoder().encode(whole));
      canonicalText(id, whole, parseMarkdown);
    }),
    options,
  );
});

it('any bytes under any name are read or refused, and nothing throws', () => {
  const path = fc.oneof(
    fc.constant('pages/zapis.mdx'),
    fc.constant('tutors/zapis.yaml'),
    anyText,
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(path, fc.uint8Array({ maxLength: 200 }), (name, bytes) => {
      judged(name, bytes);
    }),
    options,
  );
});
