import { existsSync, readdirSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { cyclesIn } from '../lib/cycles.ts';
import { aliases, type Edge, edgesOf } from '../lib/edges.ts';
import { effectsIn } from '../lib/effects.ts';
import { type SourceCode, sourcesIn, visit } from '../lib/sources.ts';
import { mayGo, roomOf, rooms } from './rooms.ts';

const all = sourcesIn('src', 'admin', 'scripts', 'tests', 'astro.config.mjs');
const edges = new Map(all.map((source) => [source.path, edgesOf(source)]));
const edgesFrom = (path: string): readonly Edge[] => edges.get(path) ?? [];

// Tests may look at anything.
const sources = all.filter(({ path }) => !path.startsWith('tests/') && !path.endsWith('.test.ts'));

/** What the edges of the sources are found guilty of, each with its file. */
const guilty = (isWrong: (edge: Edge, source: SourceCode) => boolean): string[] =>
  sources.flatMap((source) =>
    edgesFrom(source.path)
      .filter((edge) => isWrong(edge, source))
      .map(({ to, written, typeOnly }) => `${source.path} → ${to ?? written}${typeOnly ? ' (types)' : ''}`),
  );

describe('the arrows', () => {
  it('point only where the table lets them', () => {
    expect(
      guilty((edge, { path }) => {
        const room = roomOf(path);
        return room !== undefined && !mayGo(room, edge);
      }),
    ).toEqual([]);
  });

  it('start in rooms of the table, and no row is for nobody', () => {
    const code = sources.filter(({ path }) => !path.endsWith('.d.ts'));
    expect(code.map(({ path }) => path).filter((path) => !roomOf(path))).toEqual([]);
    const used = new Set(code.map(({ path }) => roomOf(path)));
    expect(rooms.filter((room) => !used.has(room)).map(({ from }) => from)).toEqual([]);
  });

  it('name the file with its extension, and the file is there', () => {
    const isFile = ({ to = '', written }: Edge) => /\.\w+$/.test(to) && existsSync(to) && !/[*{]/.test(written);
    const isPattern = ({ to = '', written }: Edge) => /[*{]/.test(written) && existsSync(to);
    expect(guilty((edge) => edge.to !== undefined && !isFile(edge) && !isPattern(edge))).toEqual([]);
  });

  it('never lead back to where they came from, be it for types alone', () => {
    const graph = [...edges].map(([path, ways]) => [path, ways.flatMap(({ to }) => to ?? [])] as const);
    expect(cyclesIn(new Map(graph)).map((group) => group.join(' ↔ '))).toEqual([]);
  });

  it('are known by the names that Vite knows', () => {
    const given: string[] = [];
    for (const script of all.find(({ path }) => path === 'astro.config.mjs')?.scripts ?? []) {
      visit(script, (node) => {
        if (!ts.isPropertyAssignment(node) || node.name.getText() !== 'alias') return;
        if (ts.isObjectLiteralExpression(node.initializer))
          given.push(...node.initializer.properties.map(({ name }) => name?.getText().replace(/'/g, '') ?? '…'));
      });
    }
    expect(given).toEqual(Object.keys(aliases));
  });
});

describe('pure code', () => {
  const pure = sources.filter(({ path }) => /^src\/(?:domain|offline\/protocol)\//.test(path));

  it('asks neither the clock nor chance nor the network nor the page', () => {
    const asked = pure.flatMap(({ path, text }) => effectsIn(text).map((effect) => `${path}: ${effect}`));
    expect(asked).toEqual([]);
    expect(pure.length).toBeGreaterThan(100);
  });
});

/** What runs in the browser: from these files on, the way to each file and package that they reach. */
function reachedFrom(starts: readonly string[]): ReadonlyMap<string, string> {
  const ways = new Map<string, string>();
  const follow = (place: string, way: string): void => {
    if (ways.has(place)) return;
    ways.set(place, way);
    for (const { to, written, typeOnly } of edgesFrom(place)) {
      if (!typeOnly) follow(to ?? written, `${way} → ${to ?? written}`);
    }
  };
  for (const start of starts) follow(start, start);
  return ways;
}

const startedByPages = sources.flatMap(({ path }) =>
  edgesFrom(path).flatMap(({ to, inPage }) => (inPage && to !== undefined ? [to] : [])),
);
const islands = sources.map(({ path }) => path).filter((path) => /^src\/(?:islands|offline\/worker)\//.test(path));

describe('what runs in the browser', () => {
  it('reaches nothing of the build, however far one follows its imports', () => {
    const build =
      /^(?:node:|astro|scripts\/|src\/(?:adapters|queries|integrations|editor-server|domain\/search\/indexing)\/)/;
    const ways = reachedFrom([...islands, ...startedByPages]);
    expect([...ways].filter(([place]) => build.test(place)).map(([, way]) => way)).toEqual([]);
    for (const start of ['admin/main.ts', 'src/islands/search/tc-search.ts']) expect(startedByPages).toContain(start);
  });

  it('on public pages reaches neither zod nor a Markdown parser', () => {
    const heavy = /^(?:zod(?!\/mini)|yaml|mdast|micromark|hast|typograf)/;
    const ways = reachedFrom([...islands, ...startedByPages.filter((path) => !path.startsWith('admin/'))]);
    expect([...ways].filter(([place]) => heavy.test(place)).map(([, way]) => way)).toEqual([]);
  });
});

describe('the house is tidy', () => {
  it('lets only queries read the collections', () => {
    const mayRead = /^src\/(?:queries\/|content\.config\.ts)/;
    expect(
      guilty(({ written, typeOnly }, { path }) => written === 'astro:content' && !typeOnly && !mayRead.test(path)),
    ).toEqual([]);
  });

  it('keeps code out of content/', () => {
    const names = readdirSync('content', { recursive: true, encoding: 'utf8' });
    expect(names.filter((name) => /\.(?:[cm]?[jt]sx?|astro|html)$/.test(name))).toEqual([]);
  });
});
