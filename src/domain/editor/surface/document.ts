import type { Root, RootContent } from 'mdast';
import type { Node } from 'prosemirror-model';
import { writeMarkdown } from '../../prose/canonical-html.ts';
import { readProse } from '../../prose/prose.ts';
import type { ParseMarkdown } from '../../prose/types.ts';
import { nodeOf } from './read-tree.ts';
import { surfaceSchema } from './schema.ts';
import { treeOf } from './write-tree.ts';

/** A piece of the source and the nodes of the document that were read from it. */
export interface Piece {
  readonly nodes: readonly Node[];
  readonly text: string;
  /** What stands between this piece and the next one, or the end. */
  readonly gap: string;
}

/** A text as the editor opened it. Nodes that nobody edits stay the same objects, and so their source is known. */
export interface OpenDocument {
  readonly doc: Node;
  readonly source: string;
  /** What stands before the first piece. */
  readonly start: string;
  readonly pieces: readonly Piece[];
}

/** Reads prose as a document of the editor; undefined when it is over the limits of a text. */
export function openDocument(source: string, parse: ParseMarkdown): OpenDocument | undefined {
  const { tree, findings } = readProse(source, parse);
  if (findings.some(({ code }) => code === 'too-deep' || code === 'too-much')) return undefined;
  const pieces = piecesOf(tree, source);
  const nodes = pieces.flatMap((piece) => piece.nodes);
  const paragraph = nodes.length > 0 ? nodes : [surfaceSchema.nodes['paragraph']?.create()].filter((node) => !!node);
  const doc = surfaceSchema.topNodeType.createChecked(null, paragraph);
  return { doc, source, start: source.slice(0, starts(tree, source)[0] ?? source.length), pieces };
}

/** Writes nodes of a document as Markdown, without regard to any source. */
export function markdownOf(nodes: readonly Node[]): string {
  return writeMarkdown({ type: 'root', children: treeOf(nodes) });
}

/** A block of HTML may have become several nodes: they share a piece. */
function piecesOf(tree: Root, source: string): Piece[] {
  const at = starts(tree, source);
  const firsts = at.flatMap((start, i) => (start === at[i - 1] ? [] : [i]));
  return firsts.map((first, i) => {
    const next = firsts[i + 1] ?? at.length;
    const whole = source.slice(at[first], at[next] ?? source.length);
    const text = whole.trimEnd();
    const nodes = tree.children.slice(first, next).map((node) => nodeOf(node, source));
    return { nodes, text, gap: whole.slice(text.length) };
  });
}

/** The offsets at which the nodes of a tree start. */
function starts({ children }: Root, source: string): number[] {
  const lines = [0, ...[...source.matchAll(/\r\n?|\n/g)].map(({ index, 0: end }) => index + end.length)];
  const offset = (node: RootContent): number => {
    if (node.type !== 'block') return node.position?.start.offset ?? 0;
    return (lines[node.start.line - 1] ?? 0) + node.start.column - 1;
  };
  return children.map(offset);
}
