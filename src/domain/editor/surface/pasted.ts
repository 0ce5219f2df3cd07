import { Fragment, type Node, Slice } from 'prosemirror-model';
import { NodeSelection, TextSelection, type Transaction } from 'prosemirror-state';
import { withOwnLabels } from './footnotes.ts';
import { surfaceSchema } from './schema.ts';

/** Where something is pasted: a cell and a heading hold one line, code holds no marks. */
export type PastePlace = 'text' | 'line' | 'code';

/** What a document gives to a text at a place; not a word of it is left out. */
export function sliceFor(doc: Node, place: PastePlace): Slice {
  if (place === 'code') return inline(surfaceSchema.text(doc.textBetween(0, doc.content.size, '\n', '\n')));
  if (place === 'line') return inline(...inOneLine(doc));
  const isOpen = (node: Node | null) => (node?.type.name === 'paragraph' ? 1 : 0);
  return new Slice(doc.content, isOpen(doc.firstChild), isOpen(doc.lastChild));
}

/**
 * Puts what is pasted in place of what is selected, and the cursor behind it: behind a block that is chosen, so that it
 * stays. Footnotes go to the end of the text, where a page shows them.
 */
export function withPasted(transaction: Transaction, slice: Slice): Transaction {
  const { selection } = transaction;
  const isNote = ({ type }: Node) => type.name === 'footnote';
  const coming = withOwnLabels(slice.content, transaction.doc);
  const notes = coming.content.filter(isNote);
  const body = coming.content.filter((node) => !isNote(node));
  const last = body.at(-1);
  if (selection instanceof NodeSelection && selection.node.isBlock) {
    const paragraph = surfaceSchema.nodes['paragraph']?.create();
    if (paragraph) transaction.insert(selection.to, paragraph);
    transaction.setSelection(TextSelection.create(transaction.doc, selection.to + 1));
  }
  if (notes.length === 0 || !last) return transaction.replaceSelection(slice);
  const openEnd = last.type.name === 'paragraph' ? 1 : 0;
  transaction.replaceSelection(new Slice(Fragment.from(body), slice.openStart, openEnd));
  return transaction.insert(transaction.doc.content.size, notes);
}

const inline = (...nodes: readonly Node[]): Slice => new Slice(Fragment.from(nodes), 0, 0);

/** The lines of a document with breaks between them. */
function inOneLine(doc: Node): Node[] {
  const nodes: Node[] = [];
  doc.descendants((node) => {
    if (!node.isTextblock) return true;
    const lineBreak = surfaceSchema.nodes['break']?.create();
    if (nodes.length > 0 && node.childCount > 0 && lineBreak) nodes.push(lineBreak);
    nodes.push(...node.children);
    return false;
  });
  return nodes;
}
