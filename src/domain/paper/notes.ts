import type { Element, ElementContent } from 'hast';
import { elementsIn, isElement } from '../word/html/element-text.ts';

/** The items of the notes of a page, by id. */
export function notesOf(root: Element): ReadonlyMap<string, Element> {
  const lists = elementsIn(root).filter(({ properties }) => properties['dataFootnotes'] !== undefined);
  const items = lists.flatMap(elementsIn).filter((it) => isElement(it, 'li'));
  return new Map(items.map((item) => [String(item.properties['id'] ?? ''), item]));
}

/** The lines of a note without the way back. */
export function linesOfNote(item: Element): ElementContent[][] {
  const paragraphs = elementsIn(item).filter((it) => isElement(it, 'p'));
  const lines = paragraphs.length > 0 ? paragraphs : [item];
  return lines.map(({ children }) => children.filter((node) => !isBackLink(node)));
}

const isBackLink = (node: ElementContent): boolean =>
  isElement(node, 'a') && node.properties['dataFootnoteBackref'] !== undefined;
