import type { Element, ElementContent, Root } from 'hast';
import { textNode } from '../../prose/hast.ts';
import type { Report } from '../report.ts';
import { flattenCell, reportMerged } from './cells.ts';
import { elementsIn, elementText, isElement, isHeading } from './element-text.ts';
import { type Anchors, anchorsIn, normalizeLink } from './links.ts';
import { normalizePicture } from './pictures.ts';

const inlineTags = new Set(['strong', 'b', 'em', 'i', 's', 'del', 'strike', 'u', 'sub', 'sup', 'a', 'mark', 'small']);
const emphasis = new Set(['strong', 'b', 'em', 'i', 'u']);
/** What is a paragraph of its own: a line break at its edge separates nothing. */
const lines = new Set(['p', 'li', 'td', 'th', 'dt', 'dd', 'div', 'blockquote', 'figcaption']);

/**
 * Changes the tree of a document into that of a page: heading levels start at h2 without gaps, a table cell is one
 * line, there are no dead links, no emphasis with spaces at its edges and no more than one line break in a row.
 */
export function normalizeHtml(root: Root, report: Report): void {
  const anchors = anchorsIn(root);
  const normalize = (nodes: readonly ElementContent[], inHeading: boolean): ElementContent[] =>
    nodes.flatMap((node) =>
      isElement(node) ? normalizeElement(node, inHeading, { anchors, report, normalize }) : [node],
    );
  root.children = normalize(root.children as ElementContent[], false);
  const headings = elementsIn(root).filter(isHeading);
  const levels = [...new Set(headings.map(({ tagName }) => tagName))].sort();
  for (const heading of headings) heading.tagName = `h${Math.min(6, levels.indexOf(heading.tagName) + 2)}`;
}

interface Tools {
  readonly anchors: Anchors;
  readonly report: Report;
  normalize(nodes: readonly ElementContent[], inHeading: boolean): ElementContent[];
}

function normalizeElement(node: Element, inHeading: boolean, { anchors, report, normalize }: Tools): ElementContent[] {
  if (node.tagName === 'table') reportMerged(node, report);
  const isTitle = /^h[1-6]$/.test(node.tagName);
  node.children = normalize(node.children, inHeading || isTitle);
  switch (node.tagName) {
    case 'td':
    case 'th':
      flattenCell(node, report);
      break;
    case 'img':
      return normalizePicture(node, report);
    case 'a':
      return normalizeLink(node, anchors, report).flatMap((it) => (isElement(it, 'a') ? moveEdgesOut(it) : [it]));
    case 'br':
      return inHeading ? [textNode(' ')] : [node];
  }
  if (isTitle) return headingOf(node);
  // A heading needs no emphasis.
  if (inHeading && emphasis.has(node.tagName)) return node.children;
  if (lines.has(node.tagName)) node.children = withSingleBreaks(node.children);
  return inlineTags.has(node.tagName) ? moveEdgesOut(node) : [node];
}

/** A heading without words is none: pictures in it are a paragraph. */
function headingOf(node: Element): Element[] {
  if (elementText(node) !== '') return [node];
  return elementsIn(node).some(({ tagName }) => tagName === 'img') ? [{ ...node, tagName: 'p' }] : [];
}

const isSpace = (node: ElementContent | undefined): boolean =>
  isElement(node, 'br') || (node?.type === 'text' && node.value.trim() === '');

/** Markdown cannot mark emphasis that starts or ends with a space or a line break. */
function moveEdgesOut(node: Element): ElementContent[] {
  const before: ElementContent[] = [];
  const after: ElementContent[] = [];
  while (isSpace(node.children[0])) before.push(...node.children.splice(0, 1));
  while (isSpace(node.children.at(-1))) after.unshift(...node.children.splice(-1));
  const first = node.children[0];
  const last = node.children.at(-1);
  const start = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(start.length);
  const end = last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
  if (last?.type === 'text' && end) last.value = last.value.slice(0, -end.length);
  return [
    ...before,
    ...(start ? [textNode(start)] : []),
    ...(node.children.length > 0 ? [node] : []),
    ...(end ? [textNode(end)] : []),
    ...after,
  ];
}

/** Of several line breaks one stays, and none at the edges or beside a block. */
function withSingleBreaks(children: readonly ElementContent[]): ElementContent[] {
  const isBlock = (node: ElementContent | undefined) => isElement(node, 'p', 'ul', 'ol', 'table', 'div', 'blockquote');
  return children.filter((child, i) => {
    if (!isElement(child, 'br')) return true;
    const before = children.slice(0, i).findLast((it) => !isSpace(it) || isElement(it, 'br'));
    const after = children.slice(i + 1).find((it) => !isSpace(it));
    const hasBefore = before !== undefined && !isElement(before, 'br') && !isBlock(before);
    return hasBefore && after !== undefined && !isBlock(after);
  });
}
