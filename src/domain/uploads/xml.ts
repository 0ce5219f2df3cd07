import { SaxesParser } from 'saxes';
import { type Budget, newBudget } from './budget.ts';
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
/** Of one tag; a tag of thousands is an attack on the parser. */
const maxAttributes = 500;
/** A document of a thousand pictures declares some thousands; each element of an attack its own. */
const maxNamespaces = 20_000;
/** The parser gets this many characters at a time. */
const chunkLength = 65_536;

/** Stops the parser at the first fault. */
class XmlFault extends Error {}

export interface XmlHandlers {
  /** Called for an opening tag; `parents` are the elements around it, the outermost first. */
  element?(element: XmlElement, parents: readonly XmlElement[]): void;
  /** Called for each piece of text, the element that contains it and all around it, the outermost first. */
  text?(text: string, parent: XmlElement | undefined, parents: readonly XmlElement[]): void;
  /** Called for a closing tag. */
  close?(element: XmlElement): void;
  instruction?(target: string): void;
  /** Whether this DOCTYPE is allowed; without this handler none is. `declaration` is the text after `<!DOCTYPE`. */
  doctype?(declaration: string): boolean;
}

/**
 * Parses XML strictly: well-formed, namespaces declared, UTF-8, no DOCTYPE except one that the handler allows; using
 * its entities is an error. Returns a Russian reason for the first error. Handlers are not called for elements after
 * it.
 */
export function readXml(
  bytes: Uint8Array,
  handlers: XmlHandlers,
  budget: Pick<Budget, 'elements'> = newBudget(),
): string | undefined {
  const source = decodeUtf8(bytes);
  if (source === undefined) return 'текст не в кодировке UTF-8';
  try {
    const parser = parserWith(handlers, budget);
    for (let offset = 0; offset < source.length; offset += chunkLength) {
      parser.write(source.slice(offset, offset + chunkLength));
    }
    parser.close();
    return undefined;
  } catch (error) {
    if (error instanceof XmlFault) return error.message;
    throw error;
  }
}

function parserWith(handlers: XmlHandlers, budget: Pick<Budget, 'elements'>): SaxesParser<{ xmlns: true }> {
  const openElements: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let attributesInTag = 0;
  const fail = (reason: string): never => {
    throw new XmlFault(reason);
  };
  parser.on('error', ({ message }) => fail(`ошибка разметки (${message.replace(/^undefined:/, '')})`));
  parser.on('doctype', (declaration) => {
    if (!handlers.doctype?.(declaration)) fail('есть DOCTYPE');
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding && !/^(?:utf-8|us-ascii)$/i.test(encoding)) fail(`объявлена кодировка ${encoding}`);
  });
  parser.on('processinginstruction', ({ target }) => handlers.instruction?.(target));
  let namespaces = 0;
  parser.on('attribute', ({ prefix, name }) => {
    if (prefix === 'xmlns' || name === 'xmlns') namespaces += 1;
    if (namespaces > maxNamespaces) fail('слишком много пространств имён');
    attributesInTag += 1;
    if (attributesInTag > maxAttributes) fail('слишком много свойств у одного элемента');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    attributesInTag = 0;
    budget.elements -= 1;
    if (openElements.length > maxDepth) fail('слишком глубокая вложенность');
    if (budget.elements < 0) fail('слишком много элементов');
    const element = { local, uri, attributes: Object.values(attributes) };
    handlers.element?.(element, openElements);
    openElements.push(element);
  });
  parser.on('closetag', () => {
    const element = openElements.pop();
    if (element) handlers.close?.(element);
  });
  for (const kind of ['text', 'cdata'] as const) {
    parser.on(kind, (text) => handlers.text?.(text, openElements.at(-1), openElements));
  }
  return parser;
}
