import { expect, it } from 'vitest';
import { list, material, pass, settings, topic } from '../../../tests/lib/gate-pass.ts';

const code = {
  pages: ['poisk/index.astro', 'materialy/[...path].astro', 'materialy/[id].astro'],
  files: ['favicon.svg'],
};
const entries = { 'topics/tema.mdx': topic(), 'materials/a.mdx': material() };

// The line stays: its target may be published tomorrow.
it.each<[target: string, isMissed: boolean]>([
  ['/net-takoj/', true],
  ['/materialy/b/', true],
  ['/materialy/a/', false],
  ['/materialy/a/#mesto', false],
  ['/Materialy/A?id=1', false],
  ['/poisk/', false],
  ['/materialy/stranitsa-2/', false],
  ['/favicon.svg', false],
  ['/iz-drugoj/', false],
  ['https://example.ru/net/', false],
])('a redirect to %s has no page: %s', (to, isMissed) => {
  const rows = `redirects:\n  - { from: /staraya/, to: "${to}" }\n  - { from: /iz-drugoj/, to: /poisk/ }\n`;
  const { result, lines } = pass({ ...entries, 'settings/site.yaml': settings(rows) }, new Map([list]), code);
  expect(result.redirects).toHaveLength(2);
  expect(lines).toEqual(isMissed ? [expect.stringContaining(`ведёт на «${to}», а такой страницы на сайте нет`)] : []);
});
