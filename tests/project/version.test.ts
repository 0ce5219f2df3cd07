import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const versionIn = (path: string): string => JSON.parse(readFileSync(path, 'utf8')).version;
const headings = [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);

it('the version of package.json stands on top of CHANGELOG.md and in the lock', () => {
  const version = versionIn('package.json');
  expect(headings[0]?.split(' ')[0]).toBe(version);
  expect(versionIn('package-lock.json')).toBe(version);
});

it('every release in CHANGELOG.md has a version and a day; only the one on top may wait for its day', () => {
  const released = /^\d+\.\d+\.\d+ — \d{1,2} [а-я]+ \d{4} г\.$/;
  expect(headings.length).toBeGreaterThan(1);
  expect(headings[0]).toMatch(/^\d+\.\d+\.\d+ — (?:не выпущена|\d{1,2} [а-я]+ \d{4} г\.)$/);
  expect(headings.slice(1).filter((heading) => !released.test(heading))).toEqual([]);
});
