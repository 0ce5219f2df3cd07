import { type Document, LeaderType, Paragraph, TableOfContents, TextRun } from 'docx';
import type { Element } from 'hast';
import { elementsIn, isElement } from '../word/html/element-text.ts';
import type { PaperPicture } from './context.ts';
import { newParts } from './document.ts';
import { footOfPage } from './sections.ts';
import type { PaperSource } from './source.ts';
import { styleIds } from './styles.ts';

/** Pages of the site that somebody has put together. */
export interface PaperCollection {
  readonly name: string;
  /** What stands under the name: how many pages, when, of which site. */
  readonly facts: string;
  /** The address of the site. */
  readonly address: string;
  readonly entries: readonly PaperEntry[];
}

export interface PaperEntry {
  /** Its title in the list, for a page that has none in its text. */
  readonly title: string;
  readonly source: PaperSource;
}

/**
 * Pages as one document of Word: their titles are headings of it, each begins a page. The list of contents is a field of
 * Word that is filled in already; the numbers of pages come with «Обновить таблицу».
 */
export function collectionDocument(
  { name, facts, address, entries }: PaperCollection,
  pictures: ReadonlyMap<string, PaperPicture>,
): Document {
  const [first] = entries;
  const site = first?.source.site ?? '';
  const parts = newParts(pictures);
  const front = {
    children: [
      new Paragraph({ text: name, heading: 'Title' as const }),
      new Paragraph({ text: facts, style: styleIds.small }),
      // Not a heading: it would be a line of the contents itself.
      new Paragraph({
        children: [new TextRun({ text: 'Содержание', bold: true, size: 28 })],
        spacing: { before: 280, after: 80 },
        keepNext: true,
      }),
      // Dots would lead to numbers that are not there yet.
      new TableOfContents('Содержание', { hyperlink: true, headingStyleRange: '1-1', tabLeader: LeaderType.NONE }),
    ],
    isLying: false,
    foot: footOfPage({ site, address }),
  };
  const authors = distinct(entries.map(({ source }) => source.authors)).join('; ');
  const licences = distinct(entries.map(({ source }) => source.licence)).join('; ');
  return parts.document(
    [front, ...entries.flatMap(({ title, source }) => parts.write(withTitle(source, title), 'all', true))],
    {
      title: name,
      creator: authors,
      lastModifiedBy: authors,
      keywords: licences,
      description: [site, licences, address].filter(Boolean).join(' · '),
      // Nobody knows the pages before Word has laid them out. Without this Word would ask whether to, in words that frighten.
      pageNumbers: () => ({ bookmarks: new Map() }),
    },
  );
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts.filter(Boolean))];

/** A page whose title a script would show has it from the list. */
function withTitle(source: PaperSource, title: string): PaperSource {
  if (elementsIn(source.main).some((it) => isElement(it, 'h1'))) return source;
  const heading: Element = {
    type: 'element',
    tagName: 'h1',
    properties: {},
    children: [{ type: 'text', value: title }],
  };
  return { ...source, main: { ...source.main, children: [heading, ...source.main.children] } };
}
