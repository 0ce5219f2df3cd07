import ts from 'typescript';
import { visit } from './sources.ts';

/** Globals of the language, and those of the web platform that only compute. */
const harmless = new Set(
  [
    'undefined NaN Infinity Object Array String Number BigInt Boolean Symbol RegExp Error RangeError TypeError',
    'Map Set WeakMap WeakRef WeakSet Promise JSON Intl Reflect parseInt parseFloat isNaN isFinite',
    'ArrayBuffer DataView Uint8Array Uint16Array Uint32Array Int32Array Float64Array',
    'encodeURIComponent decodeURIComponent encodeURI decodeURI structuredClone atob btoa',
    'URL URLSearchParams TextEncoder TextDecoder Blob Response DecompressionStream CompressionStream',
  ].flatMap((names) => names.split(' ')),
);

/**
 * The side effects of a script in source order: clock, random numbers, network, page, process. A name counts when the
 * script does not declare it.
 */
export function effectsIn(text: string): string[] {
  const { script, isOwn } = withNames(text);
  const found: string[] = [];
  visit(script, (node) => {
    if (ts.isMetaProperty(node)) found.push('import.meta');
    if (!ts.isIdentifier(node) || !isValue(node) || isOwn(node)) return;
    if (!harmless.has(node.text) && !isPlainUse(node)) found.push(reachOf(node));
  });
  return found;
}

/** A date made from arguments, or a deterministic function of `Math`. */
function isPlainUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (node.text === 'Math') return ts.isPropertyAccessExpression(parent) && parent.name.text !== 'random';
  if (node.text !== 'Date') return false;
  if (ts.isNewExpression(parent)) return (parent.arguments ?? []).length > 0;
  if (ts.isPropertyAccessExpression(parent)) return ['parse', 'UTC'].includes(parent.name.text);
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

function reachOf({ text, parent }: ts.Identifier): string {
  if (ts.isPropertyAccessExpression(parent)) return `${text}.${parent.name.text}`;
  return ts.isNewExpression(parent) ? `new ${text}()` : text;
}

/** Whether a name is a value here, not the name of a property or type. */
function isValue(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isMetaProperty(parent)) return false;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isVariableDeclaration(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent) || ts.isLabeledStatement(parent)) return false;
  for (let outer: ts.Node = parent; outer.kind !== ts.SyntaxKind.SourceFile; outer = outer.parent) {
    if (ts.isExpressionWithTypeArguments(outer)) return ts.isClassLike(outer.parent.parent);
    if (ts.isTypeNode(outer) || ts.isInterfaceDeclaration(outer) || ts.isTypeAliasDeclaration(outer)) return false;
    if (ts.isExpression(outer) || ts.isStatement(outer)) return true;
  }
  return true;
}

/** Compiles the script without any library: a name without a symbol comes from outside. */
function withNames(text: string) {
  const name = '/script.ts';
  const script = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const options = { noLib: true, noResolve: true, types: [], target: ts.ScriptTarget.Latest };
  const program = ts.createProgram([name], options, {
    ...ts.createCompilerHost(options),
    getSourceFile: (path) => (path === name ? script : undefined),
    fileExists: (path) => path === name,
    writeFile: () => undefined,
  });
  const checker = program.getTypeChecker();
  const isOwn = (node: ts.Identifier): boolean => {
    const symbol = ts.isShorthandPropertyAssignment(node.parent)
      ? checker.getShorthandAssignmentValueSymbol(node.parent)
      : checker.getSymbolAtLocation(node);
    // `declare const fetch` describes a name and does not define it.
    return (symbol?.declarations ?? []).some((made) => !(ts.getCombinedModifierFlags(made) & ts.ModifierFlags.Ambient));
  };
  return { script, isOwn };
}
