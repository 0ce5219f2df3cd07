import type { Element, ElementContent } from 'hast';
import { elementsIn, isElement } from '../word/html/element-text.ts';

/** Whether an element has one of these classes. */
export function hasClass({ properties }: Element, ...names: readonly string[]): boolean {
  const { className } = properties;
  return Array.isArray(className) && names.some((name) => className.includes(name));
}

/** An attribute as a text; empty when it is absent. */
export const attributeOf = ({ properties }: Element, name: string): string => String(properties[name] ?? '');

/** Names of elements that are no part of a document: they are for the screen, or play. */
const unwritten = /^(?:nav|button|script|style|template|noscript|link|video|audio|tc-(?!term$).*)$/;
/** What stands on a page for the screen alone, or is written elsewhere: in the foot of a page, under it. */
const unwrittenClasses = ['no-print', 'above-page', 'term-tip', 'sheet-foot', 'page-foot', 'footnotes'];

/** Whether a node of a page is part of its document. Lines for paper are, controls are not. */
export function isWritten(node: ElementContent): boolean {
  if (node.type === 'text') return true;
  if (!isElement(node) || node.properties['hidden'] !== undefined) return false;
  return !unwritten.test(node.tagName) && !hasClass(node, ...unwrittenClasses);
}

/** The children of an element that are part of its document. */
export const writtenIn = ({ children }: Element): ElementContent[] => children.filter(isWritten);

/** The elements under an element that have a class, in the order of the text. */
export const withClass = (node: Element, name: string): Element[] =>
  elementsIn(node).filter((it) => hasClass(it, name));

const flowNames = new Set(
  'address article aside blockquote dd details div dl dt figure figcaption footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/** Whether a node begins a line of its own. */
export const isFlow = (node: ElementContent): boolean => isElement(node) && flowNames.has(node.tagName);

/** Whether a node is white space between elements. */
export const isBlank = (node: ElementContent): boolean => node.type === 'text' && /^[ \t\r\n]*$/.test(node.value);

/** The text of a node as it is written, its white space too: a no-break space keeps words together. */
export function rawText(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? ' ' : node.children.map(rawText).join('');
}
