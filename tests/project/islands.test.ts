import ts from 'typescript';
import { expect, it } from 'vitest';
import { type SourceCode, sourceOf, sourcesIn, visit } from '../lib/sources.ts';

/**
 * `tc-x.ts` under src/islands defines the element <tc-x> and gives nothing to others; no other file defines an element.
 * So the name of a tag tells the file, and what is loaded for it.
 */
function faultsOf({ path, scripts, pageScripts }: SourceCode): string[] {
  const own = /^src\/islands\/[a-z]+\/(tc-[a-z-]+)\.ts$/.exec(path)?.[1];
  const defined: string[] = [];
  const given: string[] = [];
  for (const script of [...scripts, ...pageScripts]) {
    visit(script, (node) => {
      const callee = ts.isCallExpression(node) ? node.expression.getText().replace(/^window\./, '') : '';
      if (ts.isCallExpression(node) && callee === 'customElements.define')
        defined.push(node.arguments[0]?.getText().replace(/'/g, '') ?? '');
      // `export {}` only says that the file is a module.
      const isGiven =
        ts.isExportSpecifier(node) ||
        ts.isExportAssignment(node) ||
        (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) ||
        node.kind === ts.SyntaxKind.ExportKeyword;
      if (isGiven) given.push(node.getText());
    });
  }
  const expected = own === undefined ? [] : [own];
  return [
    ...(defined.join() === expected.join() ? [] : [`${path} defines ${defined.join(', ') || 'nothing'}`]),
    ...(own !== undefined && given.length > 0 ? [`${path} exports something`] : []),
  ];
}

it('files and elements have one name', () => {
  const sources = sourcesIn('src', 'admin');
  expect(sources.flatMap(faultsOf)).toEqual([]);
  expect(sources.filter(({ path }) => /\/tc-[^/]+\.ts$/.test(path)).length).toBeGreaterThan(5);
});

const a = 'src/islands/page/tc-a.ts';
it.each([
  [a, "customElements.define('tc-a', class extends HTMLElement {});\nexport {};", []],
  [a, "customElements.define('tc-b', B);", [`${a} defines tc-b`]],
  [a, "customElements.define('tc-a', A); window.customElements.define('tc-b', B);", [`${a} defines tc-a, tc-b`]],
  [a, 'run();', [`${a} defines nothing`]],
  [a, "export const key = 'a'; customElements.define('tc-a', A);", [`${a} exports something`]],
  [a, "export * from './b.ts'; customElements.define('tc-a', A);", [`${a} exports something`]],
  [a, "customElements.define('tc-a', A); export { A };", [`${a} exports something`]],
  ['src/islands/tc-a.ts', "customElements.define('tc-a', A);", ['src/islands/tc-a.ts defines tc-a']],
  ['src/islands/page/a.ts', "customElements.define('tc-a', A);", ['src/islands/page/a.ts defines tc-a']],
  ['src/islands/page/a.ts', 'export const a = 1;', []],
  [
    'src/components/A.astro',
    "<script>\ncustomElements.define('tc-a', A);\n</script>",
    ['src/components/A.astro defines tc-a'],
  ],
])('%s with %s', (path, text, faults) => {
  expect(faultsOf(sourceOf(path, text))).toEqual(faults);
});
