import {
  type FileChild,
  Footer,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { Element, ElementContent } from 'hast';
import { elementText, isElement } from '../word/html/element-text.ts';
import type { Context, Place } from './context.ts';
import { flowOf } from './flow.ts';
import { page, textWidth, wideWidth } from './measures.ts';
import { hasClass, isWritten, withClass } from './nodes.ts';
import { type PaperSource, sheetsOf, type Wanted } from './source.ts';
import { styleIds } from './styles.ts';

/** A part of a page that has pages of its own. */
interface Part {
  readonly sheet?: Element;
  readonly nodes: ElementContent[];
}

/** A part as it is written. */
export interface WrittenPart {
  readonly children: FileChild[];
  readonly isLying: boolean;
  readonly foot: Footer;
}

/** The written parts of a page: each sheet has pages of its own, and so has the text between sheets. */
export function writtenParts(source: PaperSource, wanted: Wanted, context: Context): WrittenPart[] {
  const hasSheets = sheetsOf(source.main).length > 0;
  const parts = partsOf(source.main.children, hasSheets).filter(({ sheet }) => wanted !== 'sheets' || sheet);
  const place = { indent: 0, depth: 0, onSheet: false };
  const written = parts.map(({ sheet, nodes }) => ({
    children: flowOf(nodes, context, {
      ...place,
      edge: isWide(sheet) ? wideWidth : textWidth,
      onSheet: sheet !== undefined,
      ...(sheet && lookOf(sheet)),
    }),
    isLying: isWide(sheet),
    foot: footOf(sheet, source),
  }));
  return written.filter(({ children }) => children.length > 0);
}

/** The sections of a document, one for each part. */
export const sectionsOf = (parts: readonly WrittenPart[]): ISectionOptions[] =>
  parts.map(({ children, foot, isLying }, i) => ({
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // The library turns the page itself.
        size: { width: page.width, height: page.height, ...(isLying && { orientation: PageOrientation.LANDSCAPE }) },
        margin: { top: page.margin, right: page.margin, bottom: page.margin, left: page.margin },
      },
    },
    footers: { default: foot },
    children: i < parts.length - 1 ? [...children, sectionEnd()] : children,
  }));

/** A section ends in a paragraph, and LibreOffice loses a field that stands in it: so it is one of its own, too low to see. */
const sectionEnd = () => new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } });

/** Parts a page at its sheets; what only holds sheets and texts side by side gives way to them. */
function partsOf(nodes: readonly ElementContent[], hasSheets: boolean): Part[] {
  const parts: Part[] = [];
  const add = (part: Part): void => {
    const last = parts.at(-1);
    if (last && !last.sheet && !part.sheet) last.nodes.push(...part.nodes);
    else parts.push(part);
  };
  for (const node of nodes.filter(isWritten)) {
    // Each sheet names author, licence and address itself, as on paper.
    if (hasSheets && isElement(node) && hasClass(node, 'rights')) continue;
    if (isElement(node) && hasClass(node, 'pack-part')) parts.push(...partsOf(node.children, hasSheets));
    else if (isElement(node) && hasClass(node, 'sheet')) add({ sheet: node, nodes: node.children });
    else if (isElement(node) && hasClass(node, 'page-head')) add({ nodes: titleFirst(node) });
    else if (isElement(node) && sheetsOf(node).length > 0) partsOf(node.children, hasSheets).forEach(add);
    else add({ nodes: [node] });
  }
  return parts;
}

/** A document begins with its title; the kind that stands above it on a page comes after. */
function titleFirst(head: Element): ElementContent[] {
  const title = head.children.filter((it) => isElement(it, 'h1'));
  return [...title, ...head.children.filter((it) => !isElement(it, 'h1'))];
}

function lookOf(sheet: Element): Pick<Place, 'sheet' | 'style'> {
  const isChild = hasClass(sheet, 'sheet-child', 'sheet-group');
  const style = hasClass(sheet, 'sheet-slide') ? styleIds.slide : isChild ? styleIds.child : undefined;
  return { style, sheet: { isChild, isCut: hasClass(sheet, 'cut-cards', 'cut-strips') } };
}

const isWide = (sheet: Element | undefined): boolean => sheet !== undefined && hasClass(sheet, 'sheet-wide');

/** A sheet names whose it is; a page for the screen is a page like others. */
function footOf(sheet: Element | undefined, source: PaperSource): Footer {
  const [foot] = sheet ? withClass(sheet, 'sheet-foot') : [];
  if (!foot) return footOfPage(source);
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, text: elementText(foot) })] });
}

/** The foot of pages with text: whose they are, where from, and which. */
export function footOfPage({ site, address }: Pick<PaperSource, 'site' | 'address'>): Footer {
  const words = new TextRun({ children: [`${site} · ${address} · `, PageNumber.CURRENT] });
  return new Footer({ children: [new Paragraph({ style: styleIds.footer, children: [words] })] });
}
