import type { Element, Root as HastRoot } from 'hast';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Image, Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { writeTag } from '../../prose/grammar.ts';
import { markupHandlers } from '../../prose/html-flow.ts';
import { isElement, noteOf } from './element-text.ts';

/** Turns a normalised tree of HTML into Markdown's: footnotes, pictures as blocks, lists as tight as in Word. */
export function toSiteTree(hast: HastRoot): Root {
  const tree = toMdast(hast, { handlers: { ...markupHandlers, sup, ol, a }, document: true }) as Root;
  tree.children = tree.children.map(pictureBlock);
  tightenLists(tree);
  return tree;
}

/** `footnote-2` → `2`, `endnote-2` → `k2`. */
const noteName = (id: string): string => id.replace(/^footnote-/, '').replace(/^endnote-/, 'k');

const sup: Handle = (state, node: Element) => {
  const [link] = node.children;
  const id = isElement(link) ? noteOf(link) : undefined;
  if (id === undefined) return markupHandlers['sup']?.(state, node, undefined);
  return { type: 'footnoteReference', identifier: noteName(id), label: noteName(id) };
};

/** Mammoth lists footnotes at the end. */
const ol: Handle = (state, node: Element) => {
  const seen = new Set<string>();
  const notes = node.children.flatMap((item): FootnoteDefinition[] => {
    const id = isElement(item) ? String(item.properties['id'] ?? '') : '';
    if (!isElement(item) || !/^(?:foot|end)note-\d+$/.test(id)) return [];
    const identifier = noteName(id);
    // It stands there once for each mark.
    if (seen.has(identifier)) return [];
    seen.add(identifier);
    return [
      { type: 'footnoteDefinition', identifier, label: identifier, children: state.toFlow(state.all(item)) as never },
    ];
  });
  return notes.length > 0 ? notes : defaultHandlers.ol(state, node);
};

const a: Handle = (state, node: Element) => {
  const url = String(node.properties['href'] ?? '');
  if (/^#(?:foot|end)note-ref-/.test(url)) return [];
  return { type: 'link', url, title: null, children: state.all(node) as never };
};

/** As in Word, list items of one paragraph have no blank lines between them. */
function tightenLists(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) tightenLists(child);
  if (node.type !== 'list') return;
  const isLong = node.children.some(({ children }) => children.filter(({ type }) => type !== 'list').length > 1);
  if (isLong) return;
  node.spread = false;
  for (const item of node.children) item.spread = false;
}

/** A picture alone in its paragraph becomes a block: a block can have a caption. */
function pictureBlock(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node;
  const images = node.children.filter((child): child is Image => child.type === 'image');
  const [image] = images;
  if (!image || images.length > 1 || textOf(node as Nodes, { includeImageAlt: false }).trim() !== '') return node;
  return {
    type: 'html',
    value: writeTag({ name: 'Picture', form: 'alone', attributes: { src: image.url, alt: image.alt ?? '' } }),
  };
}
