import type { Element, ElementContent } from 'hast';

/** The text of an element in one line. */
export function elementText(node: Element): string {
  const text = (child: ElementContent): string => {
    if (child.type === 'text') return child.value;
    if (child.type !== 'element') return '';
    return child.tagName === 'br' ? ' ' : child.children.map(text).join('') + (child.tagName === 'p' ? ' ' : '');
  };
  return text(node).replace(/\s+/g, ' ').trim();
}
