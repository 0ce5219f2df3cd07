import type { Element } from 'hast';
import { fileNameOf } from '../text/file-name.ts';
import { elementsIn, elementText, isElement } from '../word/html/element-text.ts';
import { attributeOf, withClass } from './nodes.ts';

/** A page of the site to be made a document. */
export interface PaperSource {
  /** Its `<main>`. */
  readonly main: Element;
  /** Its address on the site. */
  readonly address: string;
  /** The name of the site. */
  readonly site: string;
  /** Whose text it is, and on what terms it may be used. */
  readonly authors: string;
  readonly licence: string;
  /** How many people a session is meant for; 0 for another page. */
  readonly people: number;
}

/** What of a page is wanted: all, its sheets alone, or the pack of a session, which the page was made into. */
export type Wanted = 'all' | 'sheets' | 'pack';

const kinds: Readonly<Record<Wanted, string>> = { all: '', sheets: 'листы', pack: 'папка занятия' };

/** The element of a page that offers it for Word; it says whose text it is. */
const offerName = 'tc-paper';

/** Reads a page; `meta` gives the content of a `<meta property>`. Undefined when the page is not offered for Word. */
export function paperSource(main: Element, meta: (property: string) => string): PaperSource | undefined {
  return offerIn(main) && entrySource(main, meta);
}

/** The same of any page: one that is not offered by itself may be part of a collection. */
export function entrySource(main: Element, meta: (property: string) => string): PaperSource {
  const offer = offerIn(main);
  return {
    main,
    address: meta('og:url'),
    site: meta('og:site_name'),
    authors: offer ? attributeOf(offer, 'dataAuthors') : '',
    licence: offer ? attributeOf(offer, 'dataLicence') : '',
    people: offer ? Number(attributeOf(offer, 'dataPeople')) : 0,
  };
}

const offerIn = (main: Element): Element | undefined => elementsIn(main).find((it) => isElement(it, offerName));

/** The title of a page. */
export function paperTitle(main: Element): string {
  const heading = elementsIn(main).find((it) => isElement(it, 'h1'));
  return heading ? elementText(heading) : '';
}

/** The sheets of a page. */
export const sheetsOf = (main: Element): Element[] => withClass(main, 'sheet');

/** The addresses of the pictures of a page, as it has them. */
export function pictureSources(main: Element): string[] {
  const pictures = elementsIn(main).filter((it) => isElement(it, 'img'));
  return [...new Set(pictures.map((it) => attributeOf(it, 'src')))];
}

/** The name of a document's file. */
export const paperFileName = (main: Element, wanted: Wanted): string =>
  fileNameOf(paperTitle(main), 'docx', kinds[wanted]);
