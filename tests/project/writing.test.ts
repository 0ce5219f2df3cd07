import ts from 'typescript';
import { expect, it } from 'vitest';
import { sourcesIn } from '../lib/sources.ts';

const writes = /^(?:append|copy|cp|create|link|mkdir|open|rename|rm|symlink|truncate|unlink|write)[A-Za-z]*$/;

/** Code that knows where content lies and writes elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  'scripts/audit/new-centres.ts': 'centres in a temporary folder',
  'scripts/bench/editor-corpus.ts': 'a temporary copy',
  'scripts/bench/search-cost.ts': 'a temporary copy',
  'scripts/consent.ts': 'a sheet to print',
  'scripts/guide-shots.ts': 'pictures of the guide',
  'scripts/new-centre/make.ts': 'a centre that is not there yet',
  'scripts/old-addresses.ts': 'a table to look through',
  'scripts/start.ts': 'empties the cache of Vite',
  'src/adapters/build-pass.ts': 'hands the pass to the build',
  'src/integrations/search-index.ts': 'the index in dist/',
};

it('content is written by writeFiles alone: whole or not at all', () => {
  const writers = sourcesIn('src', 'scripts').filter(({ path, text, scripts }) => {
    const isCode = !/\.test\.ts$/.test(path) && /\bcontentDir\b|content-pass\.ts/.test(text);
    return isCode && scripts.some((script) => script.statements.some(importsWriting));
  });
  expect(writers.map(({ path }) => path).sort()).toEqual(Object.keys(elsewhere));
});

/** Whether a statement imports a function of node:fs that changes files. */
function importsWriting(statement: ts.Statement): boolean {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return false;
  const names = statement.importClause?.namedBindings;
  if (!/^node:fs(?:\/promises)?$/.test(statement.moduleSpecifier.text) || !names) return false;
  return !ts.isNamedImports(names) || names.elements.some(({ name }) => writes.test(name.text));
}
