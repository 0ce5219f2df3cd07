import type { Node } from 'prosemirror-model';
import type { ParseMarkdown } from '../../prose/types.ts';
import { mergeEdit } from '../files/merge-edit.ts';
import { markdownOf, type OpenDocument, openDocument, type Piece } from './document.ts';

/** A stretch of the edited document: an untouched piece, or nodes that are new or changed. */
interface Stretch {
  readonly nodes: readonly Node[];
  readonly text: string;
  /** The number of its piece; for changed nodes of the last piece that they replace. */
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Writes an edited document as Markdown. What the editor did not touch stays as it is in the source, wherever it was
 * moved to; in what it touched, the change alone is new.
 */
export function writeDocument(open: OpenDocument, doc: Node, parse: ParseMarkdown): string {
  if (doc === open.doc) return open.source;
  const rewrite = (text: string) => rewritten(text, contextOf(doc), parse);
  const stretches = stretchesOf(open, doc, rewrite);
  const text = joined(open, stretches);
  const isSound = stretches.every((stretch, i) => isSoundBeside(stretch, stretches[i + 1], rewrite));
  if (isSound) return text;
  return mergeEdit(open.source, markdownOf(doc.children), rewrite).text;
}

function stretchesOf({ pieces }: OpenDocument, doc: Node, rewrite: (text: string) => string): Stretch[] {
  const runs = runsOf(pieces, doc.children);
  return runs.flatMap((run, i): Stretch[] => {
    if (typeof run === 'number') {
      const { nodes, text } = pieces[run] as Piece;
      return [{ nodes, text, from: run, to: run }];
    }
    const written = markdownOf(run);
    if (written === '') return [];
    const before = runs[i - 1] as number | undefined;
    const after = runs[i + 1] as number | undefined;
    const from = before === undefined ? 0 : before + 1;
    const to = (after ?? pieces.length) - 1;
    const isTaken = runs.some((other) => typeof other === 'number' && other >= from && other <= to);
    if (from > to || isTaken) return [{ nodes: run, text: written, from: undefined, to: undefined }];
    return [{ nodes: run, text: mergeEdit(sourceOf(pieces, from, to), written, rewrite).text, from, to }];
  });
}

/** The numbers of untouched pieces, and between them the nodes that are new. */
function runsOf(pieces: readonly Piece[], children: readonly Node[]): (number | Node[])[] {
  const numbers = new Map(pieces.flatMap(({ nodes }, number) => (nodes[0] ? [[nodes[0], number]] : [])));
  // A paragraph that was parted at its end is another node with the same words.
  const others = new Set(children);
  const lost = pieces.flatMap(({ nodes }, number) => (nodes[0] && !others.has(nodes[0]) ? [number] : []));
  const numberOf = (child: Node): number | undefined =>
    numbers.get(child) ?? lost.find((number) => pieces[number]?.nodes[0]?.eq(child));
  const runs: (number | Node[])[] = [];
  for (let i = 0; i < children.length; ) {
    const child = children[i] as Node;
    const number = numberOf(child);
    const nodes = number === undefined ? [] : (pieces[number]?.nodes ?? []);
    if (number !== undefined && nodes.every((node, k) => children[i + k] && node.eq(children[i + k] as Node))) {
      runs.push(number);
      // A copy of a piece is not the piece itself.
      numbers.delete(child);
      if (lost.includes(number)) lost.splice(lost.indexOf(number), 1);
      i += nodes.length;
      continue;
    }
    const last = runs.at(-1);
    if (Array.isArray(last)) last.push(child);
    else runs.push([child]);
    i += 1;
  }
  return runs;
}

function sourceOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to + 1)
    .map(({ text, gap }, i) => (from + i === to ? text : text + gap))
    .join('');
}

function joined({ start, source, pieces }: OpenDocument, stretches: readonly Stretch[]): string {
  const parts = stretches.map(({ text, to }, i) => {
    const next = stretches[i + 1];
    if (!next) return text;
    return text + (isInOrder(stretches[i], next) && to !== undefined ? pieces[to]?.gap : '\n\n');
  });
  const end = source.slice(source.trimEnd().length);
  return stretches.length === 0 ? '' : start + parts.join('') + end;
}

const isInOrder = (one: Stretch | undefined, next: Stretch): boolean =>
  one?.to !== undefined && next.from === one.to + 1;

/** Whether two stretches that stand side by side for the first time are read as they are meant: a list does not go on in another. */
function isSoundBeside(one: Stretch, next: Stretch | undefined, rewrite: (text: string) => string): boolean {
  if (!next) return true;
  const isOld = isInOrder(one, next) && one.from === one.to && next.from === next.to;
  return isOld || rewrite(`${one.text}\n\n${next.text}`) === markdownOf([...one.nodes, ...next.nodes]);
}

/** What the text reads as, written anew; `context` has the definitions that it needs. */
function rewritten(text: string, context: string, parse: ParseMarkdown): string {
  const whole = openDocument(`${text}\n\n${context}`, parse);
  if (!whole) return text;
  let position = whole.start.length;
  const inside = whole.pieces.filter((piece) => {
    const isInside = position < text.length;
    position += piece.text.length + piece.gap.length;
    return isInside;
  });
  return markdownOf(inside.flatMap(({ nodes }) => nodes));
}

/** Definitions of links and footnotes: without them Markdown reads a reference as text. */
function contextOf(doc: Node): string {
  const definitions: string[] = [];
  const labels = new Set<string>();
  doc.descendants(({ type, attrs }) => {
    if (type.name === 'source') definitions.push(attrs['text']);
    else if (type.name === 'reference') labels.add(attrs['label']);
  });
  return [...definitions, ...[...labels].map((label) => `[^${label}]: .`)].join('\n\n');
}
