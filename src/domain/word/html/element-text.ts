import type { Element, ElementContent, Root, RootContent } from 'hast';

const blocks = /^(?:p|h[1-6]|li|tr|td|th|div|dt|dd|blockquote|table|ul|ol)$/;

/** The text of an element in one line. Numbers of notes are not of the text. */
export function elementText(node: Element): string {
  const text = (child: ElementContent): string => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element' || isNoteMark(child)) return '';
    const edge = blocks.test(child.tagName) ? ' ' : '';
    return child.tagName === 'br' ? ' ' : edge + child.children.map(text).join('') + edge;
  };
  return node.children.map(text).join('').replace(/\s+/g, ' ').trim();
}

/** Whether a node is an element with one of these names. */
export function isElement(
  node: RootContent | ElementContent | undefined,
  ...names: readonly string[]
): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** Whether a node is a heading. */
export function isHeading(node: RootContent | ElementContent): node is Element {
  return node.type === 'element' && /^h[1-6]$/.test(node.tagName);
}

const noteAddress = /^#((?:foot|end)note-\d+)$/;

/** The id of the note that a link leads to: `footnote-2`. */
export function noteOf(node: Element): string | undefined {
  return node.tagName === 'a' ? noteAddress.exec(String(node.properties['href']))?.[1] : undefined;
}

function isNoteMark(node: Element): boolean {
  const [link] = node.children;
  return node.tagName === 'sup' && isElement(link) && noteOf(link) !== undefined;
}

/** All elements under a node, in the order of the text. */
export function elementsIn(node: Root | Element): Element[] {
  return node.children.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []));
}
