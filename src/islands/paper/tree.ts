import type { ElementContent, Element as TreeElement } from 'hast';

/** An element of the page as a tree of plain objects, with the names of properties that a parser of HTML gives. */
export function treeOf(element: Element): TreeElement {
  const properties = [...element.attributes].map(({ name, value }) => {
    if (name === 'class') return ['className', [...element.classList]] as const;
    const property = name.replace(/-+(\w)/g, (_, letter: string) => letter.toUpperCase());
    return [property, value] as const;
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
