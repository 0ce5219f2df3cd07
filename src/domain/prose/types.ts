import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { CollectionId } from '../model/collection-id.ts';
import type { Fields } from '../model/field.ts';
import type { FillSlot } from '../text/slots.ts';

/** Parses Markdown (GFM without directives and MDX): Sätteri in Node, micromark in /admin/. */
export type ParseMarkdown = (source: string) => Root;

/** The data of a card. */
export interface CardView {
  readonly href: string;
  readonly title: string;
  /** The Russian name of the kind: «Памятка», «Приём». */
  readonly kind: string;
  readonly summary?: string | undefined;
  /** Short facts shown in one line: grades, minutes. */
  readonly facts: readonly string[];
  /** A topic colour name, see topicColours. */
  readonly colour?: string | undefined;
  readonly sample: boolean;
}

/** A picture ready for the page. */
export interface PictureView {
  readonly src: string;
  /** Size in pixels; unknown in the editor's preview. */
  readonly width?: number;
  readonly height?: number;
}

/** A glossary term that prose may mark. */
export interface TermView {
  readonly id: string;
  readonly term: string;
  readonly definition: string;
  readonly href: string;
}

/** A use of a term in a text. `index` and `length` count UTF-16 units. */
export interface TermUse {
  readonly index: number;
  readonly length: number;
  readonly view: TermView;
  /** Whether it is an abbreviation. */
  readonly isShort: boolean;
}

/** Finds uses of terms in a text, from left to right, without overlaps. */
export interface TermFinder {
  find(text: string): readonly TermUse[];
}

/** What the surroundings of prose (a page, the preview, the search text) provide. */
export interface ProseHost {
  /** Author, licence and address of the text, printed under a worksheet. */
  readonly colophon?: string | undefined;
  card(collection: 'techniques' | 'materials', id: string): CardView | undefined;
  picture(path: string): PictureView | undefined;
  /** The address of a file in content/media; undefined when it is withheld. */
  file(path: string): string | undefined;
  /** Whether the entry has a page on the site. Links to withheld entries become plain text. */
  has(collection: CollectionId, id: string): boolean;
  readonly terms: TermFinder;
  /** Fills slots, as `[[ИНН]]`; without it they stay as they are written. */
  readonly fill?: FillSlot | undefined;
}

/** State shared by all fields of a page: used heading ids and marked terms. */
export interface PageState {
  readonly ids: Set<string>;
  readonly marked: Set<string>;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** Codes of errors in prose. */
export type ProseCode =
  | 'block-unknown'
  | 'block-attribute'
  | 'block-nesting'
  | 'html-active'
  | 'html-unknown'
  | 'link-address'
  | 'picture-remote'
  | 'picture-undescribed'
  | 'footnote-lost'
  | 'table-row'
  | 'heading-empty'
  | 'too-deep'
  | 'too-much';

/** A text that would take too much time or make too large a page. */
export interface Excess {
  readonly code: Extract<ProseCode, 'too-deep' | 'too-much'>;
  readonly message: string;
  readonly cure: string;
  /** Where the text passes the limit, as an offset; 0 when it is the text as a whole. */
  readonly index: number;
}

/** An error in prose; line and column count from 1 within the source. */
export interface ProseFinding {
  readonly code: ProseCode;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly cure: string;
}

/** Reports an error at the start of a node. */
export type Report = (code: ProseCode, at: Point | undefined, message: string, cure: string) => void;

/** The start of a node, counted from 1. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** The declaration of a block: form, check and page are made from it. */
export interface Block {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly attributes: Fields;
  /** Whether the block has Markdown between an opening and a closing tag. */
  readonly holdsProse: boolean;
  /** What its text begins with in the editor, when that is not a paragraph. */
  readonly startsWith?: 'numbers';
  render(attributes: Readonly<Record<string, string>>, children: ElementContent[], host: ProseHost): ElementContent[];
}
