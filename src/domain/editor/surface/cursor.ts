import type { Node } from 'prosemirror-model';
import type { OpenDocument } from './document.ts';

/** A word of a piece: where it ends in the document and in the source. */
interface Word {
  readonly position: number;
  readonly offset: number;
}

interface Place {
  readonly position: number;
  readonly offset: number;
  readonly words: readonly Word[];
}

/** Where the cursor at a position of the document stands in its source: behind the same word. */
export function offsetOf(open: OpenDocument, position: number): number {
  const place = placesOf(open).findLast((one) => one.position <= position);
  const word = place?.words.findLast((one) => one.position <= position);
  return word?.offset ?? place?.offset ?? 0;
}

/** Where the cursor at an offset of the source stands in the document: behind the same word. */
export function positionOf(open: OpenDocument, offset: number): number {
  const place = placesOf(open).findLast((one) => one.offset <= offset);
  const word = place?.words.findLast((one) => one.offset <= offset);
  return word?.position ?? (place ? place.position + 1 : 0);
}

function placesOf({ pieces, start }: OpenDocument): Place[] {
  let position = 0;
  let offset = start.length;
  return pieces.map(({ nodes, text, gap }) => {
    const place = { position, offset, words: wordsOf(nodes, position, text, offset) };
    position += nodes.reduce((size, { nodeSize }) => size + nodeSize, 0);
    offset += text.length + gap.length;
    return place;
  });
}

/** The words of a piece in their order, as far as its source has them. */
function wordsOf(nodes: readonly Node[], position: number, text: string, offset: number): Word[] {
  const words: Word[] = [];
  let from = 0;
  let start = position;
  const add = (value: string, at: number): void => {
    for (const { 0: word, index } of value.matchAll(/[\p{L}\d]+/gu)) {
      const found = text.indexOf(word, from);
      if (found < 0) continue;
      from = found + word.length;
      words.push({ position: at + index + word.length, offset: offset + from });
    }
  };
  for (const node of nodes) {
    node.descendants((inner, at) => {
      if (inner.isText) add(inner.text ?? '', start + 1 + at);
    });
    start += node.nodeSize;
  }
  return words;
}
