import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect } from 'vitest';
import { sanitizeUpload } from '../../../src/domain/uploads/sanitize.ts';
import { checkUpload } from '../../../src/domain/uploads/upload.ts';

/** Stands where a file would act or tell of somebody, and nowhere else. */
export const mark = 'evilmark';

/** Something that is written once, or, seldom, very often. */
export const repeated = <T>(one: fc.Arbitrary<T>, many = 30_000): fc.Arbitrary<{ piece: T; times: number }> =>
  fc.record({
    piece: one,
    times: fc.oneof({ weight: 60, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.constant(many) }),
  });

/** Words with each letter large or small by chance. */
export const anyCase = (word: string): fc.Arbitrary<string> =>
  fc
    .infiniteStream(fc.boolean())
    .map((stream) => [...word].map((letter) => (stream.next().value ? letter.toUpperCase() : letter)).join(''));

/** Seconds of the processor and bytes of the process that one case may take: a second is meant. */
const limits = { seconds: 1, bytes: 400_000_000 };
/** What the cases of one property came to. */
export interface Tally {
  cases: number;
  accepted: number;
  seconds: number;
  bytes: number;
}

export const newTally = (): Tally => ({ cases: 0, accepted: 0, seconds: 0, bytes: 0 });

/**
 * Judges a file made by a grammar: nothing throws, it ends in time, findings are in Russian, and what is accepted as it
 * is or after cleaning has no mark in it for a reader of its own.
 */
export function judgeCase(tally: Tally, name: string, bytes: Uint8Array, read: (bytes: Uint8Array) => string): void {
  const peak = process.resourceUsage().maxRSS;
  const problems = timed(tally, () => checkUpload(name, bytes));
  tally.bytes = Math.max(tally.bytes, (process.resourceUsage().maxRSS - peak) * 1024);
  expect(tally.bytes).toBeLessThan(limits.bytes);
  tally.cases += 1;
  for (const { code, message, cure } of problems) {
    expect(code).toMatch(/^upload-[a-z]+$/);
    expect(message).toMatch(/^[а-яё]/);
    expect(cure).toMatch(/^[А-ЯЁ]/);
  }
  const cleaned = timed(tally, () => sanitizeUpload(bytes));
  if (checkUpload(name, cleaned).length > 0) return;
  tally.accepted += 1;
  expect(read(cleaned)).not.toContain(mark);
  expect(sanitizeUpload(cleaned)).toBe(cleaned);
}

function timed<T>(tally: Tally, work: () => T): T {
  const before = process.threadCpuUsage();
  const result = work();
  const { user, system } = process.threadCpuUsage(before);
  tally.seconds = Math.max(tally.seconds, (user + system) / 1_000_000);
  expect(tally.seconds).toBeLessThan(limits.seconds);
  return result;
}

/** A grammar that only makes what is refused proves nothing. */
export function expectBoth({ cases, accepted }: Tally): void {
  expect(accepted).toBeGreaterThan(cases / 50);
  expect(accepted).toBeLessThan(cases);
}

/** Bytes as text, in Latin letters and with what stands in UTF-16 or between zeros. */
export const plainText = (bytes: Uint8Array): string => {
  const text = Buffer.from(bytes).toString('latin1');
  return `${text}\n${text.replaceAll('\0', '')}`;
};

/** Unpacks deflate or zlib data from a place as far as it goes. */
export function unpackFrom(bytes: Uint8Array): Uint8Array {
  for (const unpack of [inflateSync, inflateRawSync]) {
    try {
      return unpack(bytes, { finishFlush: 2, maxOutputLength: 20_000_000 });
    } catch {
      // Not this kind.
    }
  }
  return new Uint8Array();
}
