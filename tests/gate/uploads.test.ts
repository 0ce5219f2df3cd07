import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkUpload } from '../../src/domain/uploads/upload.ts';

const folder = join(import.meta.dirname, '../fixtures/uploads');
const expected: Readonly<Record<string, string>> = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8'));

function codesOf(path: string, name: string): string[] {
  const codes = checkUpload(name, readFileSync(join(path, name))).map(({ code }) => code);
  return codes.length > 0 ? [...new Set(codes)] : ['ok'];
}

describe('the gate for uploads', () => {
  it('has an expectation for every file of the folder', () => {
    const names = readdirSync(folder).filter((name) => name !== 'expected.yaml');
    expect(names.toSorted()).toEqual(Object.keys(expected).toSorted());
    expect(names.length).toBeGreaterThan(90);
  });

  it.each(Object.entries(expected))('says of %s: %s', (name, code) => {
    expect(codesOf(folder, name)).toContain(code);
  });

  it('finds nothing else wrong with a refused file than what its name promises', () => {
    const doubled = Object.keys(expected).filter((name) => codesOf(folder, name).length > 1);
    expect(doubled).toEqual([]);
  });
});
