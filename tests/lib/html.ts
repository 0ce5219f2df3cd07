import { type DefaultTreeAdapterTypes, parse } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

/** Every element of a page in document order, as a browser without JavaScript sees it. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  collect(parse(html, { scriptingEnabled: false }).childNodes, found);
  return found;
}

function collect(nodes: readonly Node[], found: Element[]): void {
  for (const node of nodes) {
    if (!('tagName' in node)) continue;
    found.push(node);
    // The content of a <template> is created on demand, but the same rules apply.
    collect('content' in node ? node.content.childNodes : node.childNodes, found);
  }
}

export function elementsIn(element: Element): Element[] {
  const found: Element[] = [];
  collect(element.childNodes, found);
  return found;
}

/** The value of an attribute; undefined when it is absent. */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The text of an element; runs of spaces become one space. */
export function textOf(element: Element): string {
  const read = (node: Node): string =>
    'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  return read(element).replace(/\s+/g, ' ').trim();
}
