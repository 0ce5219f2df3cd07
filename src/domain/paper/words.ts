import type { Element, ElementContent } from 'hast';
import { withoutEnd } from '../text/edges.ts';
import { isElement } from '../word/html/element-text.ts';
import type { BlankSize } from './fields.ts';
import { attributeOf, hasClass, isWritten } from './nodes.ts';

/** The marks of a piece of text. */
export interface Marks {
  readonly bold?: true;
  readonly italics?: true;
  readonly strike?: true;
  readonly underline?: Record<string, never>;
  readonly subScript?: true;
  readonly superScript?: true;
  readonly isCode?: true;
  readonly isMarked?: true;
}

/** A piece of a line. `href` is as the page has it. */
export type Piece = { readonly marks: Marks; readonly href?: string | undefined } & (
  | { readonly type: 'text'; text: string }
  /** A soft break begins a row only where none has begun. */
  | { readonly type: 'break'; readonly isSoft?: true }
  | { readonly type: 'blank'; readonly size: BlankSize; readonly grows: boolean }
  | { readonly type: 'note'; readonly id: string }
  | { readonly type: 'picture'; readonly node: Element }
);

const marksOf: Readonly<Record<string, Marks>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italics: true },
  em: { italics: true },
  cite: { italics: true },
  del: { strike: true },
  s: { strike: true },
  u: { underline: {} },
  ins: { underline: {} },
  sub: { subScript: true },
  sup: { superScript: true },
  code: { isCode: true },
  kbd: { isCode: true },
  mark: { isMarked: true },
};

/** The pieces of a line of text: white space closed up as a browser does, none at the edges of a line. */
export function piecesOf(nodes: readonly ElementContent[], marks: Marks = {}): Piece[] {
  return closedUp(nodes.flatMap((node) => read(node, marks, undefined)));
}

function read(node: ElementContent, marks: Marks, href: string | undefined): Piece[] {
  if (node.type === 'text') return [{ type: 'text', text: node.value.replace(/[ \t\r\n]+/g, ' '), marks, href }];
  if (!isElement(node) || !isWritten(node)) return [];
  const inner = (more: Marks = {}, link = href) =>
    node.children.flatMap((child) => read(child, { ...marks, ...more }, link));
  if (hasClass(node, 'fill')) return fillOf(node, marks, href);
  if (hasClass(node, 'blank')) return [{ type: 'blank', size: sizeOf(node), grows: false, marks }];
  switch (node.tagName) {
    case 'br':
      return [{ type: 'break', marks }];
    case 'img':
      return [{ type: 'picture', node, marks, href }];
    case 'a':
      if (node.properties['dataFootnoteRef'] !== undefined) {
        return [{ type: 'note', id: attributeOf(node, 'href').slice(1), marks: {} }];
      }
      // Terms lead to the glossary: a page marks them itself, and a text of one's own needs no such marks.
      return inner({}, hasClass(node, 'term') ? href : attributeOf(node, 'href') || href);
    case 'q':
      return [{ type: 'text', text: '«', marks, href }, ...inner(), { type: 'text', text: '»', marks, href }];
    default:
      return inner(marksOf[node.tagName]);
  }
}

/** A row of its own whose blank grows to the edge. */
function fillOf(node: Element, marks: Marks, href: string | undefined): Piece[] {
  const pieces = node.children.flatMap((child) => read(child, marks, href));
  const row = pieces.map(
    (piece): Piece => (piece.type === 'blank' && piece === pieces.at(-1) ? { ...piece, grows: true } : piece),
  );
  const edge: Piece = { type: 'break', isSoft: true, marks };
  return [edge, ...row, edge];
}

const sizeOf = (node: Element): BlankSize =>
  hasClass(node, 'blank-short') ? 'short' : hasClass(node, 'blank-medium') ? 'medium' : 'long';

/** Whether white space after this piece would stand at the beginning of a line or after white space. */
const endsInSpace = (piece: Piece | undefined): boolean =>
  piece === undefined || piece.type === 'break' || (piece.type === 'text' && piece.text.endsWith(' '));

function closedUp(pieces: readonly Piece[]): Piece[] {
  const line: Piece[] = [];
  const trimEnd = () => {
    const last = line.at(-1);
    if (last?.type !== 'text' || !last.text.endsWith(' ')) return;
    last.text = withoutEnd(last.text, ' ');
    if (last.text === '') line.pop();
  };
  for (const piece of pieces) {
    if (piece.type === 'break') {
      trimEnd();
      const hasBegun = line.length === 0 || line.at(-1)?.type === 'break';
      if (!(piece.isSoft && hasBegun)) line.push(piece);
    } else if (piece.type === 'text') {
      const text = endsInSpace(line.at(-1)) ? piece.text.replace(/^ +/, '') : piece.text;
      if (text !== '') line.push({ ...piece, text });
    } else line.push(piece);
  }
  trimEnd();
  while (line.at(-1)?.type === 'break') line.pop();
  return line;
}
