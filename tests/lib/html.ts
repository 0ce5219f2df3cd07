import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every element of a page, in document order, as a browser without JavaScript would see it. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  collect(parse(html, { scriptingEnabled: false }).childNodes, found);
  return found;
}

function collect(nodes: readonly Node[], found: Element[]): void {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    found.push(node);
    // What a <template> holds is made on demand, but it obeys the same rules.
    collect('content' in node ? node.content.childNodes : node.childNodes, found);
  }
}

/** Every element inside an element. */
export function elementsIn(element: Element): Element[] {
  const found: Element[] = [];
  collect(element.childNodes, found);
  return found;
}

/** The value of an attribute, if it is there. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text inside an element, spaces squeezed. */
export function textOf(element: Element): string {
  const read = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  return read(element).replace(/\s+/g, ' ').trim();
}
