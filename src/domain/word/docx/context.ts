import { named, type Report, startOf } from '../report.ts';
import type { DocxPackage, Relation } from './package.ts';
import type { FindStyle } from './styles.ts';
import { textIn, type XmlNode } from './xml-tree.ts';

/** What the steps of preparing one part (the text, the footnotes) share. */
export interface Context {
  readonly files: DocxPackage;
  readonly path: string;
  readonly relations: ReadonlyMap<string, Relation>;
  readonly findStyle: FindStyle;
  readonly report: Report;
  /** The notes that the document has: `w:footnote 2`. */
  readonly notes: ReadonlySet<string>;
  /** HTML of documents put into this one; the text has a mark with its index. */
  readonly chunks: string[];
  /** Begins and ends a paragraph: places are told by it. */
  enter(paragraph: XmlNode): void;
  leave(): void;
  /** Turns an element into what Mammoth knows: `simplify` of this folder. */
  simplify(node: XmlNode): XmlNode[];
  /** Where the preparing is now: «в абзаце «Сколько лет…»». */
  place(): string;
}

/** The site makes contents of headings itself. */
export function leaveOutContents(words: string, { report }: Pick<Context, 'report'>): void {
  if (words.trim() !== '') report.add('lost', 'оглавление не перенесено: сайт составляет его сам', named(words));
}

/** The functions of a context that tell where the preparing is. */
export function newPlaces(): Pick<Context, 'enter' | 'leave' | 'place'> {
  let here = '';
  let before = '';
  return {
    enter: (paragraph) => {
      here = textIn(paragraph);
    },
    leave: () => {
      if (here !== '') before = here;
      here = '';
    },
    place: () => {
      if (here !== '') return `в абзаце ${startOf(here)}`;
      return before === '' ? 'в начале документа' : `после абзаца ${startOf(before)}`;
    },
  };
}
