import { posix } from 'node:path';
import ts from 'typescript';
import { frontMatterOf, type SourceCode, visit } from './sources.ts';

/** A dependency of a file on another file or on a package. */
export interface Edge {
  /** As written; a computed address is in brackets: `(address)`. */
  readonly written: string;
  /**
   * The path of the target from the root; for a pattern, the part before its first special character. Undefined for a
   * package.
   */
  readonly to?: string;
  /** Whether only types are imported, so that no code runs. */
  readonly typeOnly: boolean;
  /** Whether it is in a `<script>` of a component. */
  readonly inPage: boolean;
  /** Whether it is not an import but a string that a bundler or another process uses as a file name. */
  readonly asString: boolean;
}

interface Found {
  readonly written: string;
  readonly typeOnly?: boolean;
  readonly asString?: boolean;
}

/** The folder aliases that astro.config.mjs gives to Vite. */
export const aliases: Readonly<Record<string, string>> = { '@content': 'content' };

/** All dependencies of a file: imports, exports, types, and strings used as file names. */
export function edgesOf(source: SourceCode): Edge[] {
  const edge =
    (inPage: boolean) =>
    ({ written, typeOnly = false, asString = false }: Found): Edge => {
      const to = targetOf(source.path, written);
      return { written, typeOnly, inPage, asString, ...(to === undefined ? {} : { to }) };
    };
  return [
    ...[...source.scripts.flatMap(inScript), ...inMarkup(source)].map(edge(false)),
    ...[...source.pageScripts.flatMap(inScript), ...scriptAddresses(source)].map(edge(true)),
    // A file may contain its own name in a message.
  ].filter(({ to, written }) => written !== source.path || to !== source.path);
}

function targetOf(path: string, written: string): string | undefined {
  const place = written.replace(/[?*{].*$/, '');
  if (/^\.{1,2}(?:\/|$)/.test(place)) return posix.join(posix.dirname(path), place);
  if (place.startsWith('/')) return place.slice(1);
  const alias = Object.keys(aliases).find((name) => place === name || place.startsWith(`${name}/`));
  if (alias !== undefined) return `${aliases[alias]}${place.slice(alias.length)}`;
  return rooted.test(written) ? written : undefined;
}

/** A string that consists of the path of a code file: `optimizeDeps.entries`, a script to start. */
const rooted = /^(?:src|admin|scripts|tests)\/[^\s*]+\.(?:ts|mjs|astro|mdx|css)$/;

function inScript(script: ts.SourceFile): Found[] {
  const found: Found[] = [];
  visit(script, (node) => found.push(...inNode(node)));
  return found;
}

function inNode(node: ts.Node): Found[] {
  if (ts.isImportDeclaration(node)) return [{ written: textOf(node.moduleSpecifier), typeOnly: takesTypes(node) }];
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return [{ written: textOf(node.moduleSpecifier), typeOnly: givesTypes(node) }];
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return [{ written: textOf(node.moduleReference.expression), typeOnly: node.isTypeOnly }];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return [{ written: textOf(node.argument.literal), typeOnly: true }];
  if (ts.isCallExpression(node)) return inCall(node);
  if (ts.isNewExpression(node)) return inUrl(node);
  return ts.isStringLiteralLike(node) && rooted.test(node.text) ? [{ written: node.text, asString: true }] : [];
}

function takesTypes({ importClause: clause }: ts.ImportDeclaration): boolean {
  const named = clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
  const onlyTypes = !clause?.name && named.length > 0 && named.every(({ isTypeOnly }) => isTypeOnly);
  return clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes;
}

function givesTypes({ isTypeOnly, exportClause: clause }: ts.ExportDeclaration): boolean {
  const named = clause && ts.isNamedExports(clause) ? clause.elements : [];
  return isTypeOnly || (named.length > 0 && named.every((element) => element.isTypeOnly));
}

const loaders = /^(?:require|require\.resolve|import\.meta\.resolve|createRequire\(.*\)(?:\.resolve)?)$/;

function inCall({ expression, arguments: [first] }: ts.CallExpression): Found[] {
  if (!first) return [];
  const callee = expression.getText();
  if (expression.kind === ts.SyntaxKind.ImportKeyword || loaders.test(callee)) return [{ written: textOf(first) }];
  if (callee !== 'import.meta.glob') return [];
  const patterns = ts.isArrayLiteralExpression(first) ? first.elements.map(textOf) : [textOf(first)];
  return patterns.filter((pattern) => !pattern.startsWith('!')).map((written) => ({ written, asString: true }));
}

/** `new URL('./worker.ts', import.meta.url)`; the address of a folder is not a dependency on code. */
function inUrl({ expression, arguments: [first, base] = ts.factory.createNodeArray() }: ts.NewExpression): Found[] {
  if (!first || expression.getText() !== 'URL' || base?.getText() !== 'import.meta.url') return [];
  const written = textOf(first);
  return /[^./][^/]*\.\w+(?:\?.*)?$|^\(/.test(written) ? [{ written, asString: true }] : [];
}

const textOf = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : `(${node.getText()})`);

/** Dependencies outside scripts: `layout` of an .mdx page, `import(…)` in markup, `@import` and `url(…)` in styles. */
function inMarkup({ path, text }: SourceCode): Found[] {
  if (path.endsWith('.mdx')) return writtenIn(frontMatterOf(text), /^layout:\s*['"]?([^\s'"]+)/gm);
  if (path.endsWith('.css')) return inStyle(text);
  if (!path.endsWith('.astro')) return [];
  const markup = text.slice(frontMatterOf(text).length).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const styles = [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, style = '']) => style);
  return [...writtenIn(markup, /\bimport\(\s*['"`]([^'"`]+)['"`]/g), ...styles.flatMap(inStyle)];
}

function inStyle(text: string): Found[] {
  const style = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const imported = writtenIn(style, /@import\s+(?:url\(\s*)?['"]?([^'")\s;]+)/g);
  return [...imported, ...writtenIn(style.replace(/@import[^;]*;/g, ''), /\burl\(\s*['"]?(\.{1,2}\/[^'")\s]+)/g)];
}

/** `<script src="…">` of a component. */
function scriptAddresses({ path, text }: SourceCode): Found[] {
  return path.endsWith('.astro') ? writtenIn(text, /<script\b[^>]*\ssrc=["']([^"']+)["']/g) : [];
}

function writtenIn(text: string, pattern: RegExp): Found[] {
  return [...text.matchAll(pattern)].map(([, written = '']) => ({ written }));
}
