import { Document, type Paragraph } from 'docx';
import type { Element } from 'hast';
import type { Context, PaperPicture } from './context.ts';
import { lineOf } from './lines.ts';
import { textWidth } from './measures.ts';
import { linesOfNote, notesOf } from './notes.ts';
import { sectionsOf } from './sections.ts';
import { type PaperSource, paperTitle, type Wanted } from './source.ts';
import { type NumberingConfig, plainLists, styleIds, styles } from './styles.ts';

/** A page of the site, or its sheets alone, as a document of Word. `pictures` are those of `pictureSources`, by `src`. */
export function paperDocument(
  source: PaperSource,
  wanted: Wanted,
  pictures: ReadonlyMap<string, PaperPicture>,
): Document {
  const { main, address, site, authors, licence } = source;
  const lists: NumberingConfig[] = [];
  const notes: { children: Paragraph[] }[] = [];
  const items = notesOf(main);
  const noteNumber = (id: string): number | undefined => {
    const item = items.get(id);
    return item && notes.push({ children: noteLines(item, { ...context, noteNumber: () => undefined }) });
  };
  const context: Context = { address, pictures, lists, noteNumber };
  const sections = sectionsOf(source, wanted, context);
  return new Document({
    title: paperTitle(main),
    creator: authors,
    lastModifiedBy: authors,
    keywords: licence,
    description: [site, licence, address].join(' · '),
    customProperties: [
      { name: 'Лицензия', value: licence },
      { name: 'Адрес', value: address },
    ],
    styles,
    numbering: { config: [...plainLists, ...lists] },
    footnotes: Object.fromEntries(notes.map((note, i) => [i + 1, note])),
    sections,
  });
}

const noteLines = (item: Element, context: Context): Paragraph[] =>
  linesOfNote(item).flatMap((line) => lineOf(line, context, notePlace));
const notePlace = { edge: textWidth, indent: 0, depth: 0, onSheet: false, style: styleIds.note };
