import { readdirSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { type Import, type SourceCode, sourcesIn, visit } from '../lib/sources.ts';

interface Arrows {
  readonly from: string;
  /** Paths (or their beginnings) that files here may import. */
  readonly may: readonly string[];
  /** What they may import besides, when only types are taken: nothing of it runs. */
  readonly types?: readonly string[];
}

/** Who may import whom: docs/decisions/0001-the-domain-is-pure.md. The first row whose `from` fits a file counts. */
const arrows: readonly Arrows[] = [
  { from: 'src/domain/', may: ['src/domain/'] },
  { from: 'src/adapters/', may: ['src/domain/', 'src/adapters/', 'src/offline/protocol/'] },
  { from: 'src/content.config.ts', may: ['src/domain/', 'src/adapters/'] },
  { from: 'src/queries/', may: ['src/domain/', 'src/adapters/', 'src/queries/'] },
  { from: 'src/integrations/', may: ['src/domain/', 'src/adapters/', 'src/integrations/', 'src/offline/protocol/'] },
  // zod stays out of public pages: an island may know a schema's type, not the schema.
  {
    from: 'src/islands/',
    may: [
      'src/islands/',
      'src/domain/text/',
      'src/domain/learning/',
      'src/domain/search/',
      'src/offline/protocol/',
      'src/domain/site/addresses.ts',
    ],
    types: ['src/domain/'],
  },
  // The worker of kept pages runs apart from every page.
  { from: 'src/offline/protocol/', may: ['src/offline/protocol/'] },
  { from: 'src/offline/worker/', may: ['src/offline/'] },
  { from: 'src/editor-server/', may: ['src/editor-server/', 'src/domain/', 'src/adapters/'] },
  {
    from: 'src/components/',
    may: ['src/components/', 'src/islands/', 'src/domain/text/', 'src/domain/prose/', 'src/domain/site/addresses.ts'],
    types: ['src/domain/', 'src/queries/'],
  },
  { from: 'src/layouts/', may: ['src/layouts/', 'src/components/', 'src/styles/', 'src/domain/text/', 'src/queries/'] },
  // The editor's pages start the editor's scripts.
  { from: 'src/pages/admin/index.astro', may: ['admin/', 'src/layouts/', 'src/queries/'] },
  {
    from: 'src/pages/admin/import/',
    may: ['admin/', 'src/layouts/', 'src/components/', 'src/styles/', 'src/queries/', 'src/domain/'],
  },
  // Files made at build time (pictures, media) come from the edges.
  { from: 'src/pages/og/', may: ['src/adapters/', 'src/queries/', 'src/domain/'] },
  { from: 'src/pages/media/', may: ['src/adapters/', 'src/queries/', 'src/domain/'] },
  { from: 'src/pages/', may: ['src/queries/', 'src/layouts/', 'src/components/', 'src/islands/', 'src/domain/'] },
  { from: 'src/styles/', may: ['src/styles/'] },
  { from: 'admin/', may: ['admin/', 'src/domain/', 'src/styles/'] },
  {
    from: 'scripts/',
    may: ['scripts/', 'src/domain/', 'src/adapters/', 'src/editor-server/', 'tests/lib/'],
  },
];

// Tests may look at anything.
const sources = sourcesIn('src', 'admin', 'scripts').filter(({ path }) => !path.endsWith('.test.ts'));
const pure = sources.filter(({ path }) => /^src\/(?:domain|offline\/protocol)\//.test(path));

/** The path from the root that a relative import leads to; a package gives undefined. */
function target({ path }: SourceCode, { from }: Import): string | undefined {
  return from.startsWith('.') ? posix.join(posix.dirname(path), from).replace(/\?.*$/, '') : undefined;
}

describe('the arrows', () => {
  it('point only where the table lets them', () => {
    const wrong = sources.flatMap((source) => {
      const row = arrows.find(({ from }) => source.path.startsWith(from));
      if (!row) return source.path.endsWith('.d.ts') ? [] : [`${source.path}: no row of the table is for it`];
      return source.imports.flatMap((line) => {
        const to = target(source, line);
        const allowed = line.typeOnly ? [...row.may, ...(row.types ?? [])] : row.may;
        return to === undefined || allowed.some((start) => to.startsWith(start)) ? [] : [`${source.path} → ${to}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('are seen by this test in every layer', () => {
    const seen = new Set(
      sources
        .filter(({ imports }) => imports.length > 0)
        .map(({ path }) => arrows.find(({ from }) => path.startsWith(from))?.from),
    );
    for (const { from } of arrows) if (from !== 'src/styles/') expect(seen).toContain(from);
  });

  it('name the file with its extension', () => {
    const bare = sources.flatMap((source) =>
      source.imports
        .filter(
          ({ from }) => from.startsWith('.') && !/\.(?:ts|astro|mjs|css|md|mdx|json|woff2\?url|css\?\w+)$/.test(from),
        )
        .map(({ from }) => `${source.path}: ${from}`),
    );
    expect(bare).toEqual([]);
  });
});

describe('the domain is pure', () => {
  it('imports no node:*, astro:* or framework', () => {
    const impure = pure.flatMap(({ path, imports }) =>
      imports
        .filter(({ from }) => /^(?:node:|astro|vite|sharp|satteri|playwright|decap|react)/.test(from))
        .map(({ from }) => `${path}: ${from}`),
    );
    expect(impure).toEqual([]);
  });

  it('asks neither the clock nor the page', () => {
    const asked = pure.flatMap(({ path, scripts }) => {
      const found: string[] = [];
      for (const script of scripts) visit(script, (node) => found.push(...effectIn(node, script)));
      return found.map((effect) => `${path}: ${effect}`);
    });
    expect(asked).toEqual([]);
  });
});

function effectIn(node: ts.Node, script: ts.SourceFile): string[] {
  if (ts.isNewExpression(node) && node.expression.getText(script) === 'Date' && !node.arguments?.length)
    return ['new Date()'];
  if (!ts.isPropertyAccessExpression(node)) return [];
  const text = node.getText(script);
  const effect =
    /^(?:Date\.now|Math\.random|(?:process|window|globalThis|localStorage|navigator|document\.(?:body|cookie|create|getElement|query))\b.*)$/s;
  return effect.test(text) ? [text] : [];
}

describe('islands stay light', () => {
  it('never reach zod or a Markdown parser, however far one follows their imports', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const reached = new Map<string, string>();
    const follow = (path: string, way: string): void => {
      const source = byPath.get(path);
      if (!source || reached.has(path)) return;
      reached.set(path, way);
      for (const line of source.imports.filter(({ typeOnly }) => !typeOnly)) {
        const to = target(source, line) ?? line.from;
        if (to.startsWith('src/')) follow(to, `${way} → ${to}`);
        else reached.set(to, `${way} → ${to}`);
      }
    };
    for (const { path } of sources) if (path.startsWith('src/islands/')) follow(path, path);
    const heavy = [...reached].filter(([to]) => /^(?:zod(?!\/mini)|yaml|mdast|micromark|hast|typograf)/.test(to));
    expect(heavy.map(([, way]) => way)).toEqual([]);
  });
});

describe('the house is tidy', () => {
  it('lets only queries read the collections', () => {
    const readers = sources.filter(({ imports }) =>
      imports.some(({ from, typeOnly }) => from === 'astro:content' && !typeOnly),
    );
    const others = readers
      .map(({ path }) => path)
      .filter((path) => !/^src\/(?:queries\/|content\.config\.ts)/.test(path));
    expect(others).toEqual([]);
  });

  it('keeps files short', () => {
    const limit = (path: string) => (/^src\/pages\/.*\.astro$/.test(path) ? 60 : 200);
    const long = [...sources, ...sourcesIn('tests')].flatMap(({ path, text }) => {
      const lines = text.trimEnd().split('\n').length;
      return lines > limit(path) ? [`${path}: ${lines} lines, at most ${limit(path)}`] : [];
    });
    expect(long).toEqual([]);
  });

  it('keeps code out of content/', () => {
    const names = readdirSync('content', { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /\.(?:[cm]?[jt]sx?|astro|html)$/.test(name))).toEqual([]);
  });
});
