import { describe, expect, it } from 'vitest';
import { type Edge, edgesOf } from './edges.ts';
import { sourceOf } from './sources.ts';

/**
 * Each edge as text: an arrow and a path, or the name of a package, then `types`, `page`, `string` if these are true.
 */
const describeEdges = (path: string, text: string): string[] => edgesOf(sourceOf(path, text)).map(edgeText);

const edgeText = ({ to, written, typeOnly, inPage, asString }: Edge): string =>
  [
    to === undefined ? written : `→ ${to}`,
    ...(typeOnly ? ['types'] : []),
    ...(inPage ? ['page'] : []),
    ...(asString ? ['string'] : []),
  ].join(' ');

describe('edges of a script', () => {
  it.each<[string, string[]]>([
    // Statements.
    ["import './b.ts';", ['→ src/a/b.ts']],
    ["import b from '../b.ts';", ['→ src/b.ts']],
    ["import * as b from './b.ts';", ['→ src/a/b.ts']],
    ["import { b } from './b.ts';", ['→ src/a/b.ts']],
    ["import { b, type B } from './b.ts';", ['→ src/a/b.ts']],
    ["export { b } from './b.ts';", ['→ src/a/b.ts']],
    ["export * from './b.ts';", ['→ src/a/b.ts']],
    ["export * as b from './b.ts';", ['→ src/a/b.ts']],
    ["import b = require('./b.ts');", ['→ src/a/b.ts']],
    // Types.
    ["import type { B } from './b.ts';", ['→ src/a/b.ts types']],
    ["import { type B, type C } from './b.ts';", ['→ src/a/b.ts types']],
    ["import type b = require('./b.ts');", ['→ src/a/b.ts types']],
    ["export type { B } from './b.ts';", ['→ src/a/b.ts types']],
    ["export { type B } from './b.ts';", ['→ src/a/b.ts types']],
    ["export type * from './b.ts';", ['→ src/a/b.ts types']],
    ["let b: import('./b.ts').B;", ['→ src/a/b.ts types']],
    ["let b: typeof import('./b.ts');", ['→ src/a/b.ts types']],
    // Calls.
    ["const b = () => import('./b.ts');", ['→ src/a/b.ts']],
    ['await import(`./b.ts`);', ['→ src/a/b.ts']],
    ['await import(address);', ['(address)']],
    ['await import(`./` + name);', ['(`./` + name)']],
    ["const b = require('./b.ts');", ['→ src/a/b.ts']],
    ["createRequire(import.meta.url)('b');", ['b']],
    ["createRequire(import.meta.url).resolve('b');", ['b']],
    ["import.meta.resolve('./b.ts');", ['→ src/a/b.ts']],
    // Packages, patterns, Vite's aliases, ways to read a file.
    ["import { z } from 'zod/mini';", ['zod/mini']],
    ["import { join } from 'node:path';", ['node:path']],
    ["import { getCollection } from 'astro:content';", ['astro:content']],
    ["import picture from '@content/media/a.svg';", ['→ content/media/a.svg']],
    ["import bare from '@contents';", ['@contents']],
    ["import secret from '#secret';", ['#secret']],
    ["import b from '/src/b.ts';", ['→ src/b.ts']],
    ["import b from './b.woff2?url';", ['→ src/a/b.woff2']],
    ["import b from './b.css?inline';", ['→ src/a/b.css']],
    // Strings that a bundler or another process uses as file names.
    ["new URL('./b.ts', import.meta.url);", ['→ src/a/b.ts string']],
    ["new Worker(new URL('./b.ts', import.meta.url));", ['→ src/a/b.ts string']],
    ["import.meta.glob('../b/*.ts');", ['→ src/b/ string']],
    [
      "import.meta.glob<B>(['./b/*.ts', '@content/**/*.svg', '!./b/c.ts']);",
      ['→ src/a/b/ string', '→ content/ string'],
    ],
    [
      "({ optimizeDeps: { entries: ['admin/main.ts', 'src/b.astro'] } });",
      ['→ admin/main.ts string', '→ src/b.astro string'],
    ],
    ["spawn('node', ['scripts/build.ts']);", ['→ scripts/build.ts string']],
  ])('%s', (text, edges) => {
    expect(describeEdges('src/a/a.ts', text)).toEqual(edges);
  });

  it.each([
    "new URL('..', import.meta.url);",
    'new URL(path, origin);',
    "// import './b.ts';",
    'const text = "import \'./b.ts\'";',
    "declare module './b.ts' {}",
    "const words = 'see src/b.ts';",
    "const own = 'src/a/a.ts';",
    "Promise.resolve('./b.ts');",
    'export const b = 1;',
  ])('none in %s', (text) => {
    expect(describeEdges('src/a/a.ts', text)).toEqual([]);
  });
});

describe('edges of other files', () => {
  it.each<[string, string, string[]]>([
    ['src/a.astro', "---\nimport B from './B.astro';\n---\n<B />", ['→ src/B.astro']],
    ['src/a.astro', "<p>a</p>\n<script>\nimport './b.ts';\n</script>", ['→ src/b.ts page']],
    ['src/a.astro', "<script>\nif (a) import('./b.ts');\n</script>", ['→ src/b.ts page']],
    ['src/a.astro', '<script src="./b.ts"></script>', ['→ src/b.ts page']],
    ['src/a.astro', "---\n---\n{await import('./b.ts')}", ['→ src/b.ts']],
    ['src/a.astro', "<style>\n@import './b.css';\n</style>", ['→ src/b.css']],
    ['src/a.astro', "<style>\np { background: url('./b.svg'); }\n</style>", ['→ src/b.svg']],
    ['src/a.mdx', '---\nlayout: ../B.astro\ntitle: A\n---\n', ['→ B.astro']],
    ['src/a.mdx', "---\ntitle: A\n---\n\nimport B from './B.astro';\n\nText.", ['→ src/B.astro']],
    ['src/a.mdx', "import {\n  b,\n} from './b.ts';\n\nText.\n\nexport * from './c.ts';", ['→ src/b.ts', '→ src/c.ts']],
    ['src/a.css', "@import './b.css' layer(b);", ['→ src/b.css']],
    ['src/a.css', '@import url(./b.css) print;', ['→ src/b.css']],
    ['src/a.css', "@import 'b/c.css';", ['b/c.css']],
    ['src/a.css', "@font-face { src: url('./b.woff2') format('woff2'); }", ['→ src/b.woff2']],
    ['src/a.css', 'p { background: url(data:image/png;base64,AA); } /* @import "./b.css"; */', []],
    ['src/a.mjs', "import b from './b.mjs';", ['→ src/b.mjs']],
  ])('%s: %j', (path, text, edges) => {
    expect(describeEdges(path, text)).toEqual(edges);
  });
});
