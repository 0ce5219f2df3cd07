import { SaxesParser } from 'saxes';
import { asText } from './bytes.ts';

/** An attribute with its prefix resolved. */
export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** An opening tag with its prefix resolved. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
}

const maxDepth = 200;

export interface XmlReader {
  /** An opening tag and the elements it stands in, the outermost first. */
  element?(element: XmlElement, parents: readonly XmlElement[]): void;
  /** Character data and the element it stands in. */
  text?(text: string, parent: XmlElement | undefined): void;
  instruction?(target: string): void;
  /** Whether this DOCTYPE may stand, given what follows the word; without an answer none may. */
  doctype?(declaration: string): boolean;
}

/**
 * Reads XML strictly: well-formed, namespaces declared, UTF-8, no DOCTYPE but one that the reader lets stand. Entities of
 * a DOCTYPE are never expanded: to use one is a fault.
 * Gives a Russian reason when it is not so; what was read before the fault has been told.
 */
export function readXml(bytes: Uint8Array, reader: XmlReader): string | undefined {
  const source = asText(bytes);
  if (source === undefined) return 'текст не в кодировке UTF-8';
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on('error', ({ message }) => {
    fault ??= `ошибка разметки (${message.replace(/^undefined:/, '')})`;
  });
  parser.on('doctype', (declaration) => {
    if (!reader.doctype?.(declaration)) fault ??= 'есть DOCTYPE';
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(?:utf-8|us-ascii)$/i.test(encoding)) fault ??= `объявлена кодировка ${encoding}`;
  });
  parser.on('processinginstruction', ({ target }) => reader.instruction?.(target));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element = { local, uri, attributes: Object.values(attributes) };
    if (open.length > maxDepth) fault ??= 'слишком глубокая вложенность';
    if (fault) return;
    reader.element?.(element, open);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (!fault) open.pop();
  });
  for (const kind of ['text', 'cdata'] as const) parser.on(kind, (text) => reader.text?.(text, open.at(-1)));
  parser.write(source).close();
  return fault;
}
