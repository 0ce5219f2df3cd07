import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** A file of the project's code. */
export interface SourceCode {
  /** Path from the root, with forward slashes: `src/domain/text/dates.ts`. */
  readonly path: string;
  readonly text: string;
  /** Parsed: the whole of a .ts file, the front matter of an .astro file, imports and exports of an .mdx file. */
  readonly scripts: readonly ts.SourceFile[];
  /** Parsed: each `<script>` of an .astro file, which runs in the browser. */
  readonly pageScripts: readonly ts.SourceFile[];
}

const root = join(import.meta.dirname, '../..');
const code = /\.(?:ts|mjs|astro|mdx|css)$/;

/** Reads the code under the given folders, and the given files. */
export function sourcesIn(...places: string[]): SourceCode[] {
  return places.flatMap((place) => {
    if (statSync(join(root, place)).isFile()) return [readSource(place)];
    return readdirSync(join(root, place), { recursive: true, encoding: 'utf8' })
      .filter((name) => code.test(name))
      .map((name) => readSource(`${place}/${name.replaceAll(sep, '/')}`));
  });
}

function readSource(path: string): SourceCode {
  return sourceOf(path, readFileSync(join(root, path), 'utf8'));
}

/** Parses a file; the ending of `path` sets its language. */
export function sourceOf(path: string, text: string): SourceCode {
  const parse = (script: string) => ts.createSourceFile(path, script, ts.ScriptTarget.Latest, true);
  if (path.endsWith('.css')) return { path, text, scripts: [], pageScripts: [] };
  if (path.endsWith('.mdx')) {
    const statements = text.match(/^(?:import|export)\b[\s\S]*?(?:\n(?=\s*\n)|$(?![\s\S]))/gm) ?? [];
    return { path, text, scripts: [parse(statements.join('\n'))], pageScripts: [] };
  }
  if (!path.endsWith('.astro')) return { path, text, scripts: [parse(text)], pageScripts: [] };
  const pageScripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script);
  return { path, text, scripts: [parse(frontMatterOf(text))], pageScripts: pageScripts.map(parse) };
}

/** The text between the first two `---` lines. */
export function frontMatterOf(text: string): string {
  return /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
}

/** Calls `callback` for every node of a parsed script. */
export function visit(node: ts.Node, callback: (node: ts.Node) => void): void {
  callback(node);
  ts.forEachChild(node, (child) => visit(child, callback));
}
