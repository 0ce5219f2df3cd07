import { escapeHtml } from '../../text/escape.ts';
import { readXml, type XmlAttribute, type XmlElement } from '../../uploads/xml.ts';

/** An element of a part of a .docx. Names have the usual prefixes, whatever the file declares: `w:p`, `wp:docPr`. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  children: (XmlNode | string)[];
}

/** Prefix of a namespace; the second address of a pair is that of the strict form of the standard. */
const namespaces: Readonly<Record<string, readonly string[]>> = {
  w: [
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ],
  r: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
  wp: [
    'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
    'http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing',
  ],
  a: ['http://schemas.openxmlformats.org/drawingml/2006/main', 'http://purl.oclc.org/ooxml/drawingml/main'],
  pic: ['http://schemas.openxmlformats.org/drawingml/2006/picture', 'http://purl.oclc.org/ooxml/drawingml/picture'],
  m: ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'http://purl.oclc.org/ooxml/officeDocument/math'],
  c: ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'http://purl.oclc.org/ooxml/drawingml/chart'],
  dgm: ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'http://purl.oclc.org/ooxml/drawingml/diagram'],
  mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
  v: ['urn:schemas-microsoft-com:vml'],
  o: ['urn:schemas-microsoft-com:office:office'],
  w14: ['http://schemas.microsoft.com/office/word/2010/wordml'],
  rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
};
const prefixes = new Map(Object.entries(namespaces).flatMap(([prefix, uris]) => uris.map((uri) => [uri, prefix])));
const nameOf = ({ local, uri }: XmlElement | XmlAttribute): string => {
  const prefix = prefixes.get(uri);
  return prefix === undefined ? local : `${prefix}:${local}`;
};

/** Creates an element. */
export function xml(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: XmlNode['children']
): XmlNode {
  return { name, attributes, children };
}

/** Reads a part; undefined when it is not well-formed XML. */
export function parseXml(bytes: Uint8Array): XmlNode | undefined {
  const top = xml('', {});
  const open = [top];
  const fault = readXml(bytes, {
    element: (element) => {
      const attributes = element.attributes.filter(({ prefix, name }) => prefix !== 'xmlns' && name !== 'xmlns');
      const node = xml(nameOf(element), Object.fromEntries(attributes.map((it) => [nameOf(it), it.value])));
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text: (text) => open.at(-1)?.children.push(text),
    close: () => open.pop(),
  });
  return fault === undefined ? top.children.find(isNode) : undefined;
}

/** Writes a part. Elements of other namespaces than those above have none. */
export function writeXml(root: XmlNode): Uint8Array {
  const names = Object.entries(namespaces).map(([prefix, [uri]]) => ` xmlns:${prefix}="${uri}"`);
  const write = (node: XmlNode | string, more = ''): string => {
    if (typeof node === 'string') return escapeHtml(node);
    const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`);
    return `<${node.name}${more}${attributes.join('')}>${node.children.map((child) => write(child)).join('')}</${node.name}>`;
  };
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${write(root, names.join(''))}`);
}

/** Whether a child is an element. */
export function isNode(child: XmlNode | string | undefined): child is XmlNode {
  return typeof child === 'object';
}

/** The first child of a name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child): child is XmlNode => isNode(child) && child.name === name);
}

/** The children of a name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).filter((child): child is XmlNode => isNode(child) && child.name === name);
}

/** The value of a child: `<w:ilvl w:val="1"/>` under `w:numPr`. */
export function valOf(node: XmlNode | undefined, name: string): string | undefined {
  return childOf(node, name)?.attributes['w:val'];
}

/** Whether a switch such as `<w:vanish/>` is on; undefined when it is not there. */
export function switchOf(node: XmlNode | undefined, name: string): boolean | undefined {
  const found = childOf(node, name);
  return found && !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

/** All elements under a node with one of the names, in the order of the text. */
export function findAll(node: XmlNode, ...names: readonly string[]): XmlNode[] {
  return node.children
    .filter(isNode)
    .flatMap((child) => [...(names.includes(child.name) ? [child] : []), ...findAll(child, ...names)]);
}

/** The words of a node in one line: pieces of text, and a space for each break, paragraph and tab. */
export function textIn(node: XmlNode): string {
  const write = (child: XmlNode | string): string => {
    if (typeof child === 'string') return '';
    if (/^(?:w|m|a):t$/.test(child.name)) return child.children.filter((it) => typeof it === 'string').join('');
    if (/^w:(?:br|cr|tab|ptab)$/.test(child.name)) return ' ';
    return child.children.map(write).join('') + (/^[wa]:p$/.test(child.name) ? ' ' : '');
  };
  return write(node).replace(/\s+/g, ' ').trim();
}
