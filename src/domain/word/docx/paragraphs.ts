import { type Context, leaveOutContents } from './context.ts';
import { isBlank } from './fields.ts';
import type { CountLists, ListMark } from './numbering.ts';
import { runOf } from './runs.ts';
import type { StyleFacts } from './styles.ts';
import { childOf, isNode, textIn, valOf, type XmlNode, xml } from './xml-tree.ts';

/** The marks of list items, as bookmarks: the number, or the label that no list of a page can show. */
export const numberMark = 'tutor-number:';
export const labelMark = 'tutor-label:';

/** Longer «headings» are texts to which somebody gave a level. */
const maxHeading = 250;
/** Mammoth reads five levels of lists. */
const maxLevel = 4;

/** What the paragraphs of a part are read with. */
export interface ParagraphOptions {
  readonly context: Context;
  readonly countLists: CountLists;
  /** Notes have no headings. */
  readonly hasHeadings: boolean;
}

/**
 * Gives each paragraph the one style that says what it is: a title, a heading, an item of a list with its number, a
 * text. Drop capitals join their paragraph, contents pages go.
 */
export function markParagraphs(parent: XmlNode, options: ParagraphOptions): void {
  const blocks: (XmlNode | string)[] = [];
  let capital: XmlNode | undefined;
  for (const block of parent.children) {
    if (!isNode(block) || block.name !== 'w:p') {
      if (isNode(block)) markParagraphs(block, options);
      blocks.push(block);
      continue;
    }
    const properties = childOf(block, 'w:pPr');
    const style = options.context.findStyle(valOf(properties, 'w:pStyle'), 'paragraph');
    if (style.isContents) {
      leaveOutContents(textIn(block), options.context);
      continue;
    }
    const drop = childOf(properties, 'w:framePr')?.attributes['w:dropCap'] ?? 'none';
    if (drop !== 'none' && textIn(block).length < 20) {
      capital = block;
      continue;
    }
    const contents = block.children.filter((child) => child !== properties);
    if (capital) contents.unshift(...capital.children.filter((it) => isNode(it) && it.name !== 'w:pPr'));
    capital = undefined;
    block.children = [...readParagraph(properties, style, contents, options)];
    blocks.push(block);
  }
  parent.children = capital ? [...blocks, capital] : blocks;
}

function readParagraph(
  properties: XmlNode | undefined,
  style: StyleFacts,
  contents: XmlNode['children'],
  { countLists, hasHeadings }: ParagraphOptions,
): XmlNode['children'] {
  const body = xml('w:p', {}, ...contents);
  const mark = countLists(childOf(properties, 'w:numPr'), style.numbering, valOf(properties, 'w:pStyle'));
  const level = hasHeadings ? headingLevel(properties, style, body) : undefined;
  const isDeleted = childOf(childOf(properties, 'w:rPr'), 'w:del');
  const kept = isDeleted ? [xml('w:rPr', {}, isDeleted)] : [];
  if (level !== undefined) {
    const label = mark?.label ?? (mark?.number === undefined ? '' : `${mark.number}.`);
    const own = xml('w:pPr', {}, xml('w:pStyle', { 'w:val': level }), ...kept);
    return [own, ...(label && !isBlank(body) ? [runOf(undefined, `${label} `)] : []), ...contents];
  }
  if (!mark) return [xml('w:pPr', {}, ...kept), ...contents];
  // An empty item is counted, as in Word, and not shown.
  if (isBlank(body)) return [xml('w:pPr', {}, ...kept), ...contents];
  return [xml('w:pPr', {}, numberingOf(mark), ...kept), ...bookmarkOf(mark), ...contents];
}

function numberingOf({ level, number }: ListMark): XmlNode {
  const value = (name: string, it: number) => xml(name, { 'w:val': String(it) });
  return xml('w:numPr', {}, value('w:ilvl', Math.min(level, maxLevel)), value('w:numId', number === undefined ? 1 : 2));
}

function bookmarkOf({ number, label }: ListMark): XmlNode[] {
  const name = label === undefined ? number !== undefined && `${numberMark}${number}` : `${labelMark}${label}`;
  return name === false ? [] : [xml('w:bookmarkStart', { 'w:name': name })];
}

/** The id of the style that Mammoth reads as a title or heading. */
function headingLevel(properties: XmlNode | undefined, style: StyleFacts, body: XmlNode): string | undefined {
  if (textIn(body).length > maxHeading) return undefined;
  if (style.isTitle) return 'TutorTitle';
  const own = valOf(properties, 'w:outlineLvl');
  const level = own === undefined ? style.outlineLevel : Number(own);
  return level === undefined || level > 8 ? undefined : `TutorHeading${Math.min(6, level + 1)}`;
}

/** The styles that paragraphs have after this. */
export function tutorStyles(): XmlNode {
  const style = (id: string, name: string) =>
    xml('w:style', { 'w:type': 'paragraph', 'w:styleId': id }, xml('w:name', { 'w:val': name }));
  const levels = [1, 2, 3, 4, 5, 6].map((level) => style(`TutorHeading${level}`, `heading ${level}`));
  return xml('w:styles', {}, style('TutorTitle', 'Title'), ...levels);
}

/** The lists that paragraphs have after this: one of bullets, one of numbers. */
export function tutorNumbering(): XmlNode {
  const value = (name: string, it: string) => xml(name, { 'w:val': it });
  const kinds = ['bullet', 'decimal'];
  const levels = (format: string) =>
    Array.from({ length: maxLevel + 1 }, (_, level) =>
      xml('w:lvl', { 'w:ilvl': String(level) }, value('w:numFmt', format)),
    );
  return xml(
    'w:numbering',
    {},
    ...kinds.map((kind, i) => xml('w:abstractNum', { 'w:abstractNumId': String(i) }, ...levels(kind))),
    ...kinds.map((_, i) => xml('w:num', { 'w:numId': String(i + 1) }, value('w:abstractNumId', String(i)))),
  );
}
