import { expect, it } from 'vitest';
import { codeRoutes } from './code-routes.ts';

const routes = codeRoutes({
  pages: [
    ...['index.astro', '404.astro', 'poisk/index.astro', 'rss.xml.ts', 'o-sajte/Guide.mdx', 'o-sajte/[...id].astro'],
    ...['spisok/[...path].astro', 'spisok/[id].astro', 'spisok/byvshie/[...page].astro', 'og/[name].png.ts'],
    ...[
      'media/[...path].ts',
      'spisok/[id]/den.ics.ts',
      'plan/data.[hash].json.ts',
      '_notes.md',
      'a/_b/c.astro',
      'x.css',
    ],
  ],
  files: ['favicon.svg', 'o-sajte/list.docx'],
});

it('are read of the names of files as Astro reads them', () => {
  expect([...routes.pages].toSorted()).toEqual(['', 'o-sajte/guide', 'poisk']);
  expect([...routes.files].toSorted()).toEqual(['404.html', 'favicon.svg', 'o-sajte/list.docx', 'rss.xml']);
  expect([...routes.lists].toSorted()).toEqual(['o-sajte', 'spisok', 'spisok/byvshie']);
  expect([...routes.folders].toSorted()).toEqual(
    ['media', 'o-sajte', 'og', 'plan', 'poisk', 'spisok', 'spisok/byvshie'].filter((name) => name !== 'poisk'),
  );
});

it.each([
  ['og/tema.png', true],
  ['og/a/tema.png', false],
  ['og/temaxpng', false],
  ['spisok/a/den.ics', true],
  ['spisok/den.ics', false],
  ['plan/data.0a1b.json', true],
  ['plan/data.json', false],
  ['media/a.pdf', false],
])('%s is a file that only the build names: %s', (key, isFile) => {
  expect(routes.patterns.some((pattern) => pattern.test(key))).toBe(isFile);
});
