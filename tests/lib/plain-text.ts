import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { attribute, type Element } from './html.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const unread = new Set(['head', 'script', 'style', 'template']);
const inline = new Set(
  'a abbr b bdi button cite code data dfn em i input kbd label mark noscript output q s samp select small span strong sub sup svg tc-term textarea time u var wbr'.split(
    ' ',
  ),
);

/** A page without styles and scripts: what is read, in its order. */
export interface PlainPage {
  /** One for each block of text. */
  readonly lines: readonly string[];
  /** The elements that are read, in their order. */
  readonly elements: readonly Element[];
}

/** Reads a page as a browser with neither styles nor scripts shows it. */
export function plainPage(html: string): PlainPage {
  const elements: Element[] = [];
  let text = '';
  const read = (node: Node): void => {
    if ('value' in node) text += node.value.replace(/\s+/g, ' ');
    if (!('tagName' in node) || unread.has(node.tagName) || attribute(node, 'hidden') !== undefined) return;
    elements.push(node);
    const isBlock = !inline.has(node.tagName);
    if (isBlock) text += '\n';
    if (node.tagName === 'td' || node.tagName === 'th') text += '\t';
    node.childNodes.forEach(read);
    if (isBlock) text += '\n';
  };
  parse(html, { scriptingEnabled: false }).childNodes.forEach(read);
  const lines = text.split('\n').map((line) => line.replace(/\s+/g, ' ').trim());
  return { lines: lines.filter(Boolean), elements };
}
