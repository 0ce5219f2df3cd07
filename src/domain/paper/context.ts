import type { FileChild } from 'docx';
import type { ElementContent } from 'hast';
import type { NumberingConfig } from './styles.ts';

/** A picture in the forms that Word shows. Its size is in pixels of a page. */
export interface PaperPicture {
  readonly type: 'png' | 'jpg';
  readonly bytes: Uint8Array;
  /** The drawing itself; newer versions of Word show it instead of `bytes`. */
  readonly svg?: Uint8Array | undefined;
  readonly width: number;
  readonly height: number;
}

/** What the parts of a document are made with. */
export interface Context {
  /** The address of the page: links are read from there. */
  readonly address: string;
  /** By `src`. */
  readonly pictures: ReadonlyMap<string, PaperPicture>;
  /** The number of a note for one mark in the text, from 1; undefined when there is no such note. */
  readonly noteNumber: (id: string) => number | undefined;
  /** The lists of numbers that the text has so far. */
  readonly lists: NumberingConfig[];
  /** Whether the page is one of several in a document: its title is a heading there, and all others stand lower. */
  readonly isEntry: boolean;
}

/** Where a part stands. */
export interface Place {
  /** The right edge of its lines, from the left edge of the text, in twips. */
  readonly edge: number;
  /** How far it is moved in, in twips. */
  readonly indent: number;
  /** How deep in lists; 0 outside. */
  readonly depth: number;
  /** The style of its paragraphs, when it is not the usual one. */
  readonly style?: string | undefined;
  readonly align?: 'center' | 'right' | undefined;
  /** In a cell nothing is kept with what follows: LibreOffice would keep the whole table on one page. */
  readonly inCell?: true;
  /** Whether it is on a sheet to be filled in. */
  readonly onSheet: boolean;
  /** Of a sheet: whether children read it, and whether the rows of its tables are cut apart. */
  readonly sheet?: { readonly isChild: boolean; readonly isCut: boolean } | undefined;
}

/** Makes the parts of nodes in a place. */
export type WriteFlow = (nodes: readonly ElementContent[], at: Place) => FileChild[];
