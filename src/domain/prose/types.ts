import type { ElementContent } from 'hast';
import type { Root } from 'mdast';
import type { CollectionId } from '../model/collection-id.ts';
import type { Fields } from '../model/field.ts';

/** Reads Markdown (GFM, no directives, no MDX) into a tree; Sätteri in Node, micromark in /admin/. */
export type ParseMarkdown = (source: string) => Root;

/** What a card shows, wherever it stands. */
export interface CardView {
  readonly href: string;
  readonly title: string;
  /** «Памятка», «Приём»: the kind in words. */
  readonly kind: string;
  readonly summary?: string | undefined;
  /** Short facts in one line: classes, minutes. */
  readonly facts: readonly string[];
  /** A topic colour name, see topicColours. */
  readonly colour?: string | undefined;
  readonly sample: boolean;
}

/** A picture ready for the page. */
export interface PictureView {
  readonly src: string;
  /** Its size, in pixels; an editor's preview does not know it. */
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

/** Where a text uses a term. */
export interface TermUse {
  readonly index: number;
  readonly length: number;
  readonly view: TermView;
  /** Whether it stands as an abbreviation. */
  readonly isShort: boolean;
}

/** Finds the uses of terms in a run of text, from left to right, none over another. */
export interface TermFinder {
  find(text: string): readonly TermUse[];
}

/** What a host (page, preview, search text) supplies to prose. */
export interface ProseHost {
  /** Whose the text is, on what terms and where it lives: a sheet that is torn off carries it. */
  readonly colophon?: string | undefined;
  card(collection: 'techniques' | 'materials', id: string): CardView | undefined;
  picture(path: string): PictureView | undefined;
  /** Where a file of content/media can be had; undefined when it was held back. */
  file(path: string): string | undefined;
  /** Whether the entry has a page on the site: a link to one that was held back becomes plain words. */
  has(collection: CollectionId, id: string): boolean;
  readonly terms: TermFinder;
}

/** What the fields of one page share: heading ids and terms already marked. */
export interface PageState {
  readonly ids: Set<string>;
  readonly marked: Set<string>;
}

export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** What kind of fault prose may have. */
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
  | 'too-deep';

/** Something wrong in prose; line and column count from 1 within the source. */
export interface ProseFinding {
  readonly code: ProseCode;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly cure: string;
}

/** Tells of a fault at the start of a node. */
export type Report = (code: ProseCode, at: Point | undefined, message: string, cure: string) => void;

/** Where a node starts. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** A block, declared once: form, check and page all come from here. */
export interface Block {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly attributes: Fields;
  /** Whether Markdown stands between an opening and a closing tag. */
  readonly holdsProse: boolean;
  render(attributes: Readonly<Record<string, string>>, children: ElementContent[], host: ProseHost): ElementContent[];
}
