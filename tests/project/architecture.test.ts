import { existsSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { aliases, type Edge, edgesOf } from '../lib/edges.ts';
import { effectsIn } from '../lib/effects.ts';
import { cyclesIn, type Graph, pathsFrom } from '../lib/graph.ts';
import { type SourceCode, sourcesIn, visit } from '../lib/sources.ts';
import { mayGo, roomOf, rooms } from './rooms.ts';

// Texts that tests read are no code, be there imports in them.
const all = sourcesIn('src', 'admin', 'scripts', 'tests', 'astro.config.mjs').filter(
  ({ path }) => !/^tests\/fixtures\/.*\/content\//.test(path),
);
const edges = new Map(all.map((source) => [source.path, edgesOf(source)]));
const edgesFrom = (path: string): readonly Edge[] => edges.get(path) ?? [];

/** Files and packages that each file leads to; `atRunTime` leaves out what is taken for types alone. */
const graphOf = (atRunTime: boolean): Graph =>
  new Map(
    [...edges].map(([path, ways]) => [
      path,
      ways.filter(({ typeOnly }) => !(atRunTime && typeOnly)).map(({ to, written }) => to ?? written),
    ]),
  );

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
    const isThere = ({ to = '', written }: Edge) => existsSync(to) && (/\.\w+$/.test(to) || /[*{]/.test(written));
    // What lies in content/ is no matter of the code.
    const isCode = ({ to }: Edge) => to !== undefined && !to.startsWith('content/');
    expect(guilty((edge) => isCode(edge) && !isThere(edge))).toEqual([]);
  });

  it('never lead back to where they came from, be it for types alone', () => {
    expect(cyclesIn(graphOf(false)).map((group) => group.join(' ↔ '))).toEqual([]);
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
    const effects = pure.flatMap(({ path, text }) => effectsIn(text).map((effect) => `${path}: ${effect}`));
    expect(effects).toEqual([]);
    expect(pure.length).toBeGreaterThan(100);
  });
});

const startedByPages = sources.flatMap(({ path }) =>
  edgesFrom(path).flatMap(({ to, inPage }) => (inPage && to !== undefined ? [to] : [])),
);
const islands = sources.map(({ path }) => path).filter((path) => /^src\/(?:islands|offline\/worker)\//.test(path));

describe('what runs in the browser', () => {
  it('reaches nothing of the build, however far one follows its imports', () => {
    const build =
      /^(?:node:|astro|scripts\/|src\/(?:adapters|queries|integrations|editor-server|domain\/search\/indexing)\/)/;
    const ways = pathsFrom([...islands, ...startedByPages], graphOf(true));
    expect([...ways].filter(([place]) => build.test(place)).map(([, way]) => way)).toEqual([]);
    for (const start of ['admin/main.ts', 'src/islands/search/tc-search.ts']) expect(startedByPages).toContain(start);
  });

  it('on public pages reaches neither zod nor a Markdown parser', () => {
    const heavy = /^(?:zod(?!\/mini)|yaml|mdast|micromark|hast|typograf)/;
    const ways = pathsFrom([...islands, ...startedByPages.filter((path) => !path.startsWith('admin/'))], graphOf(true));
    expect([...ways].filter(([place]) => heavy.test(place)).map(([, way]) => way)).toEqual([]);
  });
});

describe('the house is tidy', () => {
  it('reads entries from the pass, not from Astro’s store, which is late and kept between builds', () => {
    expect(guilty(({ written, typeOnly }) => written === 'astro:content' && !typeOnly)).toEqual([]);
  });
});
