import type { Node } from 'prosemirror-model';

/** A place of the document: from one position to another. */
export interface Found {
  readonly from: number;
  readonly to: number;
}

const folded = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** All places of a text in a document, without regard to case and ё, inside a paragraph, heading or cell each. */
export function findAll(doc: Node, wanted: string): Found[] {
  const found: Found[] = [];
  const needle = folded(wanted);
  if (needle === '') return found;
  doc.descendants((node, at) => {
    if (!node.isTextblock) return true;
    // A picture or a line break takes one position, as one sign.
    const text = folded(node.textBetween(0, node.content.size, undefined, '\uFFFC'));
    for (let index = text.indexOf(needle); index >= 0; index = text.indexOf(needle, index + needle.length)) {
      found.push({ from: at + 1 + index, to: at + 1 + index + needle.length });
    }
    return false;
  });
  return found;
}

/** The replacement for a found text: with a capital letter where that has one. */
export function replacementFor(found: string, other: string): string {
  const isCapital = /^\p{Lu}/u.test(found) && !/^\p{Lu}{2}/u.test(found);
  return isCapital ? other.charAt(0).toUpperCase() + other.slice(1) : other;
}
