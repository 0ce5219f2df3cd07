import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sanitizeUpload } from '../../src/domain/uploads/sanitize.ts';
import { checkUpload } from '../../src/domain/uploads/upload.ts';
import { runs, seed } from './settings.ts';

const folder = join(import.meta.dirname, '../fixtures/uploads');
const files = readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
const options = { numRuns: runs, seed };

/** A file of the fixtures with some bytes changed, perhaps cut short. */
const damaged = fc
  .record({
    file: fc.constantFrom(...files),
    changes: fc.array(fc.record({ at: fc.nat(), byte: fc.nat(255) }), { maxLength: 5 }),
    length: fc.option(fc.nat(), { freq: 4 }),
  })
  .map(({ file, changes, length }) => {
    const bytes = Uint8Array.from(file.bytes);
    for (const { at, byte } of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
    return { name: file.name, bytes: length === null ? bytes : bytes.subarray(0, length % (bytes.length + 1)) };
  });

it('a damaged upload is taken or refused in Russian, and nothing throws', () => {
  fc.assert(
    fc.property(damaged, ({ name, bytes }) => {
      for (const { code, message, cure } of checkUpload(name, bytes)) {
        expect(code).toMatch(/^upload-[a-z]+$/);
        expect(`${message} ${cure}`).toMatch(/^[а-яё]/);
      }
    }),
    options,
  );
});

it('cleaning adds no fault, and a second time there is nothing to clean', () => {
  fc.assert(
    fc.property(damaged, ({ name, bytes }) => {
      const once = sanitizeUpload(bytes);
      const before = checkUpload(name, bytes).map(({ code }) => code);
      for (const { code } of checkUpload(name, once)) expect(before).toContain(code);
      expect(sanitizeUpload(once)).toBe(once);
    }),
    options,
  );
});
