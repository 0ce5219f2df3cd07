import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Checkout, makeCheckout } from '../lib/checkout.ts';

let copy: Checkout;
beforeAll(() => {
  copy = makeCheckout();
});
afterAll(() => copy.remove());

// Each is younger than the oldest browsers of the baseline.
const lines = [
  '[2, 1].toSorted();',
  '[2, 1].toReversed();',
  '[2, 1].toSpliced(0, 1);',
  '[2, 1].with(0, 1);',
  'Map.groupBy([1], String);',
  'Object.groupBy([1], String);',
  'Promise.withResolvers();',
  'Promise.try(Date.now);',
  'Array.fromAsync([1]);',
  "RegExp.escape('a');",
  'new Set([1]).union(new Set([2]));',
  'new Set([1]).isSubsetOf(new Set([2]));',
  'new Map().values().toArray();',
  "'a'.isWellFormed();",
  '/[a--b]/v;',
];

it('code for browsers compiles only with what every browser of the baseline has', () => {
  copy.edit('src/domain/search/ranking/answer.ts', 'return [', 'return [].toSorted() ?? [');
  writeFileSync(join(copy.root, 'src/islands/shared/newer.ts'), `${lines.join('\n')}\nexport {};\n`);
  const config = ts.readJsonConfigFile(join(copy.root, 'tsconfig.browser.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonSourceFileConfigFileContent(config, ts.sys, copy.root);
  // All of them take half a minute, and `npm run check` compiles them: here the new one, and one that imports the other.
  const some = /\/(?:baseline\.d|shared\/newer|search\/dialog)\.ts$/;
  const program = ts.createProgram(
    fileNames.filter((name) => some.test(name)),
    options,
  );
  const faults = program.getSemanticDiagnostics().map(({ file, start = 0, messageText }) => {
    const line = file?.getLineAndCharacterOfPosition(start).line ?? 0;
    return { file: file?.fileName ?? '', line, text: ts.flattenDiagnosticMessageText(messageText, ' ') };
  });
  const inDomain = faults.find(({ file }) => file.endsWith('ranking/answer.ts'));
  expect(inDomain?.text).toContain("Property 'toSorted' does not exist");
  const refused = new Set(faults.filter(({ file }) => file.endsWith('shared/newer.ts')).map(({ line }) => lines[line]));
  expect(lines.filter((line) => !refused.has(line))).toEqual([]);
}, 120_000);
