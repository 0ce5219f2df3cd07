import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { applyGuide } from './how-to.ts';

let root: string;
const guide = () => join(root, 'guide.md');
const fence = (info: string, text: string) => `Слова.\n\n\`\`\`${info}\n${text}\n\`\`\`\n`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'guide-'));
  writeFileSync(join(root, 'a.ts'), 'one\ntwo\ntwo\nthree\n');
});

afterEach(() => rmSync(root, { recursive: true }));

function apply(text: string): string[] {
  writeFileSync(guide(), text);
  return applyGuide({ root }, guide());
}

it('creates the file that a block names', () => {
  expect(apply(fence('ts file=new/b.ts', 'const b = 1;'))).toEqual(['new/b.ts']);
  expect(readFileSync(join(root, 'new/b.ts'), 'utf8')).toBe('const b = 1;\n');
});

it('changes a file in several places by a diff', () => {
  apply(fence('diff file=a.ts', ' one\n+and a half\n@@\n-three\n+four'));
  expect(readFileSync(join(root, 'a.ts'), 'utf8')).toBe('one\nand a half\ntwo\ntwo\nfour\n');
});

it.each([
  ['has no step', 'Слова.\n', 'no step'],
  ['makes a file that is there', fence('ts file=a.ts', 'x'), 'there already'],
  ['changes a line that is nowhere', fence('diff file=a.ts', '-five\n+six'), 'nowhere'],
  ['changes a line that stands twice', fence('diff file=a.ts', '-two\n+six'), 'more than once'],
  ['changes no line', fence('diff file=a.ts', '+six'), 'holds these lines'],
])('refuses a guide that %s', (_, text, reason) => {
  expect(() => apply(text)).toThrow(reason);
});
