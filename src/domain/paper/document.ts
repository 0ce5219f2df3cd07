import { Document, type IPropertiesOptions, type Paragraph } from 'docx';
import type { Element } from 'hast';
import type { Context, PaperPicture } from './context.ts';
import { lineOf } from './lines.ts';
import { textWidth } from './measures.ts';
import { linesOfNote, notesOf } from './notes.ts';
import { sectionsOf, type WrittenPart, writtenParts } from './sections.ts';
import { type PaperSource, paperTitle, type Wanted } from './source.ts';
import { type NumberingConfig, plainLists, styleIds, styles } from './styles.ts';

/** A page of the site, or its sheets alone, as a document of Word. `pictures` are those of `pictureSources`, by `src`. */
export function paperDocument(
  source: PaperSource,
  wanted: Wanted,
  pictures: ReadonlyMap<string, PaperPicture>,
): Document {
  const { main, address, site, authors, licence } = source;
  const parts = newParts(pictures);
  return parts.document(parts.write(source, wanted), {
    title: paperTitle(main),
    creator: authors,
    lastModifiedBy: authors,
    keywords: licence,
    description: [site, licence, address].join(' · '),
    customProperties: [
      { name: 'Лицензия', value: licence },
      { name: 'Адрес', value: address },
    ],
  });
}

/** What the pages of one document share: the numbers of lists and notes go on from page to page. */
export function newParts(pictures: ReadonlyMap<string, PaperPicture>) {
  const lists: NumberingConfig[] = [];
  const notes: { children: Paragraph[] }[] = [];
  return {
    write: (source: PaperSource, wanted: Wanted, isEntry = false): WrittenPart[] => {
      const items = notesOf(source.main);
      const noteNumber = (id: string): number | undefined => {
        const item = items.get(id);
        return item && notes.push({ children: noteLines(item, { ...context, noteNumber: () => undefined }) });
      };
      const context: Context = { address: source.address, pictures, lists, noteNumber, isEntry };
      return writtenParts(source, wanted, context);
    },
    document: (written: readonly WrittenPart[], facts: Omit<IPropertiesOptions, 'sections'>): Document =>
      new Document({
        ...facts,
        styles,
        numbering: { config: [...plainLists, ...lists] },
        footnotes: Object.fromEntries(notes.map((note, i) => [i + 1, note])),
        sections: sectionsOf(written),
      }),
  };
}

const noteLines = (item: Element, context: Context): Paragraph[] =>
  linesOfNote(item).flatMap((line) => lineOf(line, context, notePlace));
const notePlace = { edge: textWidth, indent: 0, depth: 0, onSheet: false, style: styleIds.note };
