import type { ElementContent, Element as TreeElement } from 'hast';
import { upperFirst } from '../../domain/text/case.ts';

/** An element of the page as a tree of plain objects, with the names of properties that a parser of HTML gives. */
export function treeOf(element: Element): TreeElement {
  const properties = [...element.attributes].map(({ name, value }) => {
    if (name === 'class') return ['className', [...element.classList]] as const;
    const [first, ...rest] = name.split('-');
    return [[first, ...rest.map(upperFirst)].join(''), value] as const;
  });
  return {
    type: 'element',
    tagName: element.localName,
    properties: Object.fromEntries(properties),
    children: [...element.childNodes].flatMap((node): ElementContent[] => {
      if (node instanceof Element) return [treeOf(node)];
      return node instanceof Text ? [{ type: 'text', value: node.data }] : [];
    }),
  };
}
