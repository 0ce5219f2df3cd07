import { expect, it } from 'vitest';
import { thirdParty } from './third-party.ts';

const lockOf = (packages: object) => JSON.stringify({ packages: { '': { version: '1.0.0' }, ...packages } });

it('lists every package once, and no binary for one platform', () => {
  const { markdown, unknown } = thirdParty(
    lockOf({
      'node_modules/b': { version: '2.0.0', license: 'ISC' },
      'node_modules/@a/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/@a/a': { version: '1.0.0', license: 'MIT' },
      'node_modules/b/node_modules/c': { version: '3.0.0', license: 'MIT', os: ['linux'] },
    }),
  );
  expect(markdown.split('\n').slice(-3)).toEqual(['| @a/a | 1.0.0 | MIT |', '| b | 2.0.0 | ISC |', '']);
  expect(unknown).toEqual([]);
});

it.each([
  ['MIT', true],
  ['(MIT AND Zlib)', true],
  ['WTFPL OR GPL-3.0-only', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['SEE LICENSE IN LICENSE', false],
  ['(MIT OR (ISC AND GPL-2.0))', true],
  ['(GPL-2.0 OR (ISC AND GPL-2.0))', false],
  ['', false],
  [undefined, false],
])('judges the licence «%s»', (license, isFine) => {
  const { unknown } = thirdParty(lockOf({ 'node_modules/a': { version: '1.0.0', license } }));
  expect(unknown).toEqual(isFine ? [] : [`a@1.0.0: ${license || 'нет'}`]);
});

it('refuses what is no package-lock.json', () => {
  expect(() => thirdParty('{}')).toThrow();
});
