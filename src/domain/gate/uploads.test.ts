import { expect, it } from 'vitest';
import { judgeUploads } from './uploads.ts';

it.each([
  ['media/a.pdf', []],
  ['media/2026/vesna/a.pdf', []],
  ['media/2026_vesna/a.pdf', []],
  ['media/Весна/a.pdf', ['имя папки не подходит']],
  ['media/A b/a.pdf', ['имя папки не подходит']],
  ['media/%2e%2e/a.pdf', ['имя папки не подходит']],
  ['media/con/a.pdf', ['имя «con» занято в Windows: там такой файл не откроется']],
])('an upload at %s: %s', (path, expected) => {
  const { accepted, findings } = judgeUploads(new Map([[path, []]]));
  expect(findings.map(({ message }) => message)).toEqual(expected);
  expect(accepted.has(path)).toBe(expected.length === 0);
});
