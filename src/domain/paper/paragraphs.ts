import type { FileChild, HeadingLevel, Paragraph } from 'docx';
import type { Element, ElementContent } from 'hast';
import { isElement } from '../word/html/element-text.ts';
import type { Context, Place } from './context.ts';
import { blank, lineStop } from './fields.ts';
import { paragraphIn } from './frames.ts';
import { lineOf } from './lines.ts';
import { handwriting } from './measures.ts';
import { hasClass, rawText, writtenIn } from './nodes.ts';
import { styleIds } from './styles.ts';

/** Keeps a paragraph on the page of the next one. */
export const kept = ({ inCell }: Place) => (inCell ? {} : { keepNext: true });

const headings: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  h5: 'Heading4',
  h6: 'Heading5',
};

/** In a document of several pages it has the title, and their headings are as high as on the pages. */
const entryHeadings: typeof headings = {
  h1: 'Heading1',
  h2: 'Heading2',
  h3: 'Heading3',
  h4: 'Heading4',
  h5: 'Heading5',
  h6: 'Heading6',
};

/** A heading, one level higher than on the page, whose first is the title. */
export function headingOf(node: Element, context: Context, place: Place): FileChild[] {
  const heading = (context.isEntry ? entryHeadings : headings)[node.tagName];
  return lineOf(
    node.children,
    context,
    { ...place, style: undefined },
    { more: { heading, ...(place.inCell ? { keepNext: false } : {}) } },
  );
}

const styleOf: Readonly<Record<string, string>> = {
  'sheet-title': styleIds.sheetTitle,
  'slide-title': styleIds.slideTitle,
  lead: styleIds.subtitle,
  small: styleIds.small,
  kicker: styleIds.small,
  invented: styleIds.small,
  'print-only': styleIds.small,
};

/** A paragraph in the style that its class asks for. */
export function paragraphOf(node: Element, context: Context, place: Place): FileChild[] {
  if (hasClass(node, 'callout-title')) {
    return lineOf(node.children, context, place, { marks: { bold: true }, more: kept(place) });
  }
  if (hasClass(node, 'card-kind')) {
    return lineOf(node.children, context, place, { more: { spacing: { before: 120 }, ...kept(place) } });
  }
  if (hasClass(node, 'card-title')) return lineOf(node.children, context, { ...place, style: styleIds.cardTitle });
  const style = Object.entries(styleOf).find(([name]) => hasClass(node, name))?.[1] ?? place.style;
  // Under the title of its page, as the other headings there.
  const level = style === styleIds.sheetTitle && context.isEntry ? { more: { outlineLevel: 1 } } : {};
  return lineOf(node.children, context, { ...place, style }, level);
}

/** The facts under a title: a line for each. */
export const factsOf = (node: Element, context: Context, place: Place): FileChild[] =>
  writtenIn(node)
    .filter((row): row is Element => isElement(row))
    .flatMap((row, i, rows) => {
      const [term, ...values] = row.children.filter((it) => isElement(it));
      const label: ElementContent[] = term
        ? [
            { ...term, tagName: 'strong' },
            { type: 'text', value: ': ' },
          ]
        : [];
      return lineOf([...label, ...values.flatMap((value) => value.children)], context, place, {
        more: { spacing: { after: i < rows.length - 1 ? 40 : 160 } },
      });
    });

/** A picture with its caption. */
export function figureOf(node: Element, context: Context, place: Place): FileChild[] {
  const captions = node.children.filter((it): it is Element => isElement(it, 'figcaption'));
  const rest = node.children.filter((it) => !captions.includes(it as Element));
  const together = captions.length > 0 ? kept(place) : {};
  return [
    ...lineOf(rest, context, place, { more: { ...together, spacing: { before: 80, after: 80 } } }),
    ...captions.flatMap((it) => lineOf(it.children, context, { ...place, style: styleIds.caption })),
  ];
}

/** A text whose lines and spaces count. */
export function codeOf(node: Element, place: Place): FileChild[] {
  const lines = rawText(node).replace(/\n$/, '').split('\n');
  return lines.map((line) => paragraphIn({ ...place, style: styleIds.code }, [], { text: line }));
}

/** A rule between parts of a text; on a sheet a line for handwriting, which is a field. */
export function ruleOf(place: Place): Paragraph {
  if (!place.onSheet) return paragraphIn(place, [], { thematicBreak: true });
  return paragraphIn(place, [blank('long', true)], {
    tabStops: [lineStop(place.edge)],
    spacing: { before: 0, after: 0, line: handwriting.line, lineRule: 'exact' },
  });
}
