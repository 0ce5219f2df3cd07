import { SaxesParser } from 'saxes';
import { decodeUtf8 } from './bytes.ts';

/** An attribute with its namespace resolved. */
export interface XmlAttribute {
  readonly name: string;
  readonly prefix: string;
  readonly local: string;
  readonly uri: string;
  readonly value: string;
}

/** An opening tag with its namespace resolved. */
export interface XmlElement {
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly XmlAttribute[];
}

const maxDepth = 200;

export interface XmlHandlers {
  /** Called for an opening tag; `parents` are the elements around it, the outermost first. */
  element?(element: XmlElement, parents: readonly XmlElement[]): void;
  /** Called for text and the element that contains it. */
  text?(text: string, parent: XmlElement | undefined): void;
  instruction?(target: string): void;
  /** Whether this DOCTYPE is allowed; without this handler none is. `declaration` is the text after `<!DOCTYPE`. */
  doctype?(declaration: string): boolean;
}

/**
 * Parses XML strictly: well-formed, namespaces declared, UTF-8, no DOCTYPE except one that the handler allows; using
 * its entities is an error. Returns a Russian reason for the first error. Handlers are not called for elements after
 * it.
 */
export function readXml(bytes: Uint8Array, handlers: XmlHandlers): string | undefined {
  const source = decodeUtf8(bytes);
  if (source === undefined) return 'текст не в кодировке UTF-8';
  const openElements: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let fault: string | undefined;
  parser.on('error', ({ message }) => {
    fault ??= `ошибка разметки (${message.replace(/^undefined:/, '')})`;
  });
  parser.on('doctype', (declaration) => {
    if (!handlers.doctype?.(declaration)) fault ??= 'есть DOCTYPE';
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(?:utf-8|us-ascii)$/i.test(encoding)) fault ??= `объявлена кодировка ${encoding}`;
  });
  parser.on('processinginstruction', ({ target }) => handlers.instruction?.(target));
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element = { local, uri, attributes: Object.values(attributes) };
    if (openElements.length > maxDepth) fault ??= 'слишком глубокая вложенность';
    if (fault) return;
    handlers.element?.(element, openElements);
    openElements.push(element);
  });
  parser.on('closetag', () => {
    if (!fault) openElements.pop();
  });
  for (const kind of ['text', 'cdata'] as const) parser.on(kind, (text) => handlers.text?.(text, openElements.at(-1)));
  parser.write(source).close();
  return fault;
}
