import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import ts from 'typescript';

/** A file of the project's own code. */
export interface SourceCode {
  /** Path from the root, with forward slashes: `src/domain/text/dates.ts`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
  /** The scripts, parsed: the whole of a .ts file; front matter and <script>s of an .astro file; imports of .mdx. */
  readonly scripts: readonly ts.SourceFile[];
}

/** One import as written; type-only imports leave no trace in what runs. */
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const root = join(import.meta.dirname, '../..');
const code = /\.(?:ts|mjs|astro|mdx|css)$/;

/** Reads the code under the given folders. */
export function sourcesIn(...folders: string[]): SourceCode[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => code.test(name))
      .map((name) => readSource(`${folder}/${name.replaceAll(sep, '/')}`)),
  );
}

function readSource(path: string): SourceCode {
  const text = readFileSync(join(root, path), 'utf8');
  const scripts = scriptsIn(path, text).map((script) => ts.createSourceFile(path, script, ts.ScriptTarget.Latest));
  return { path, text, scripts, imports: scripts.flatMap(importsOf) };
}

function scriptsIn(path: string, text: string): string[] {
  if (path.endsWith('.css')) return [];
  if (path.endsWith('.mdx')) return [(text.match(/^import .*$/gm) ?? []).join('\n')];
  if (!path.endsWith('.astro')) return [text];
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  return [frontMatter, ...[...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)];
}

/** Every import of a file: static, re-exported and dynamic. */
function importsOf(script: ts.SourceFile): Import[] {
  const found: Import[] = [];
  visit(script, (node) => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named =
        clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
      const onlyTypes = !clause?.name && named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly);
      const typeOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes;
      found.push({ from: node.moduleSpecifier.text, typeOnly });
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ from: node.moduleSpecifier.text, typeOnly: node.isTypeOnly });
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [from] = node.arguments;
      if (from && ts.isStringLiteral(from)) found.push({ from: from.text, typeOnly: false });
    }
  });
  return found;
}

/** Calls `look` for every node of a parsed script. */
export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}
