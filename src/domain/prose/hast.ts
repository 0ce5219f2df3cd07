import type { Element, ElementContent, Properties, Text } from 'hast';

/** Creates an element; strings among the children become text nodes. */
export function el(tagName: string, properties: Properties, ...children: (ElementContent | string)[]): Element {
  return {
    type: 'element',
    tagName,
    properties,
    children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)),
  };
}

export function textNode(value: string): Text {
  return { type: 'text', value };
}
