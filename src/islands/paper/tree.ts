import type { ElementContent, Element as TreeElement } from 'hast';
import { upperFirst } from '../../domain/text/case.ts';

/** Which element of the page an element of a tree was read from. */
export type Origins = WeakMap<TreeElement, Element>;

/** An element of the page as a tree of plain objects, with the names of properties that a parser of HTML gives. */
export function treeOf(element: Element, origins?: Origins): TreeElement {
  const properties = [...element.attributes].map(({ name, value }) => {
    if (name === 'class') return ['className', [...element.classList]] as const;
    const [first, ...rest] = name.split('-');
    return [[first, ...rest.map(upperFirst)].join(''), value] as const;
  });
  const tree: TreeElement = {
    type: 'element',
    tagName: element.localName,
    properties: Object.fromEntries(properties),
    children: [...element.childNodes].flatMap((node): ElementContent[] => {
      if (node instanceof Element) return [treeOf(node, origins)];
      return node instanceof Text ? [{ type: 'text', value: node.data }] : [];
    }),
  };
  origins?.set(tree, element);
  return tree;
}

/** The nodes of a tree, for this page: what was read from it is copied, what was made new is made of names and texts. */
export function nodesOf(nodes: readonly ElementContent[], origins: Origins): Node[] {
  return nodes.flatMap((node): Node[] => {
    if (node.type === 'text') return [document.createTextNode(node.value)];
    if (node.type !== 'element') return [];
    const origin = origins.get(node);
    if (origin) return [origin.cloneNode(true)];
    const element = document.createElement(node.tagName);
    for (const [name, value] of Object.entries(node.properties)) {
      const written = name === 'className' ? 'class' : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      element.setAttribute(written, Array.isArray(value) ? value.join(' ') : String(value));
    }
    element.append(...nodesOf(node.children, origins));
    return [element];
  });
}
