import { expect, it } from 'vitest';
import { describeFinding } from './finding.ts';

it.each([
  ['materials/a\nb.mdx', 'content/materials/aU+000Ab.mdx: имя'],
  ['materials/\u001B[2J.mdx', 'content/materials/U+001B[2J.mdx: имя'],
  ['materials/\u202Exdm.mdx', 'content/materials/U+202Exdm.mdx: имя'],
  ['materials/\uD83D.mdx', 'content/materials/U+D83D.mdx: имя'],
  ['materials/😀.mdx', 'content/materials/😀.mdx: имя'],
])('a finding in %j is one line that a terminal does not obey', (file, line) => {
  expect(describeFinding({ file, code: 'name', message: 'имя', severity: 'error' })).toBe(line);
});
