import type { FileChild, HeadingLevel, Paragraph } from 'docx';
import type { Element, ElementContent } from 'hast';
import { isElement } from '../word/html/element-text.ts';
import type { Context, Place } from './context.ts';
import { blank, lineStop } from './fields.ts';
import { framed, paragraphIn, placeInCell, tableFrom, unruled } from './frames.ts';
import { lineOf } from './lines.ts';
import { listOf } from './lists.ts';
import { handwriting, indent } from './measures.ts';
import { hasClass, isBlank, isFlow, isWritten, writtenIn } from './nodes.ts';
import { styleIds } from './styles.ts';
import { tableOf } from './tables.ts';

/** The parts of a document for nodes of a page: paragraphs, lists, tables. What stands in a line between them is a paragraph. */
export function flowOf(nodes: readonly ElementContent[], context: Context, place: Place): FileChild[] {
  const parts: FileChild[] = [];
  let line: ElementContent[] = [];
  const endLine = () => {
    if (line.some((node) => !isBlank(node))) parts.push(...lineOf(line, context, place));
    line = [];
  };
  for (const node of nodes.filter(isWritten)) {
    if (!isElement(node) || !isFlow(node)) line.push(node);
    else {
      endLine();
      parts.push(...blockOf(node, context, place));
    }
  }
  endLine();
  return parts;
}

function blockOf(node: Element, context: Context, place: Place): FileChild[] {
  const inside = (at: Place = place) => flowOf(node.children, context, at);
  switch (node.tagName) {
    case 'p':
    case 'address':
      return paragraphOf(node, context, place);
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return headingOf(node, context, place);
    case 'ul':
    case 'ol':
      return listOf(node, context, place, (nodes, at) => flowOf(nodes, context, at));
    case 'table':
      return tableOf(node, place, (nodes, at) => flowOf(nodes, context, at));
    case 'figure':
      return figureOf(node, context, place);
    case 'blockquote':
      return inside({ ...place, style: styleIds.quote, indent: place.indent + indent });
    case 'pre':
      return codeOf(node, place);
    case 'hr':
      return [ruleOf(place)];
    case 'dt':
    case 'summary':
      return lineOf(node.children, context, place, { marks: { bold: true }, more: { keepNext: true } });
    case 'dl':
      return hasClass(node, 'facts') ? factsOf(node, context, place) : inside();
    case 'article':
      return hasClass(node, 'card') ? inside({ ...place, style: styleIds.card }) : inside();
    case 'aside':
      return frameOf(node, context, place);
    case 'div':
      return hasClass(node, 'columns', 'sides') ? columnsOf(node, context, place) : inside();
    case 'footer':
      return inside({ ...place, style: styleIds.small });
    default:
      return inside();
  }
}

const headings: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h1: 'Title',
  h2: 'Heading1',
  h3: 'Heading2',
  h4: 'Heading3',
  h5: 'Heading4',
  h6: 'Heading5',
};

function headingOf(node: Element, context: Context, place: Place): FileChild[] {
  const heading = headings[node.tagName];
  return lineOf(node.children, context, { ...place, style: undefined }, { more: { heading } });
}

function paragraphOf(node: Element, context: Context, place: Place): FileChild[] {
  if (hasClass(node, 'callout-title')) {
    return lineOf(node.children, context, place, { marks: { bold: true }, more: { keepNext: true } });
  }
  if (hasClass(node, 'card-kind')) {
    return lineOf(node.children, context, place, { more: { spacing: { before: 120 }, keepNext: true } });
  }
  if (hasClass(node, 'card-title')) {
    return lineOf(node.children, context, place, { marks: { bold: true }, more: { keepNext: true } });
  }
  const style = hasClass(node, 'sheet-title')
    ? styleIds.sheetTitle
    : hasClass(node, 'lead')
      ? styleIds.subtitle
      : hasClass(node, 'small', 'kicker', 'invented', 'print-only')
        ? styleIds.small
        : place.style;
  return lineOf(node.children, context, { ...place, style });
}

/** The facts under a title: a line for each. */
const factsOf = (node: Element, context: Context, place: Place): FileChild[] =>
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

function figureOf(node: Element, context: Context, place: Place): FileChild[] {
  const captions = node.children.filter((it): it is Element => isElement(it, 'figcaption'));
  const rest = node.children.filter((it) => !captions.includes(it as Element));
  const keepNext = captions.length > 0;
  return [
    ...lineOf(rest, context, place, { more: { keepNext, spacing: { before: 80, after: 80 } } }),
    ...captions.flatMap((it) => lineOf(it.children, context, { ...place, style: styleIds.caption })),
  ];
}

function codeOf(node: Element, place: Place): FileChild[] {
  const text = (it: ElementContent): string =>
    it.type === 'text' ? it.value : isElement(it) ? it.children.map(text).join('') : '';
  const lines = text(node).replace(/\n$/, '').split('\n');
  return lines.map((line) => paragraphIn({ ...place, style: styleIds.code }, [], { text: line }));
}

/** A rule between parts of a text; on a sheet a line for handwriting, which is a field. */
function ruleOf(place: Place): Paragraph {
  if (!place.onSheet) return paragraphIn(place, [], { thematicBreak: true });
  return paragraphIn(place, [blank('long', true)], {
    tabStops: [lineStop(place.edge)],
    spacing: { before: 0, after: 0, line: handwriting.line, lineRule: 'exact' },
  });
}

/** Colours of the bars at frames, as in src/styles/colours.css by day. */
const colours: Readonly<Record<string, string>> = { try: '1F6F43', careful: 'B3261E', ovz: '7A3E9D' };

function frameOf(node: Element, context: Context, place: Place): FileChild[] {
  const kind = Object.keys(colours).find((name) => hasClass(node, `callout-${name}`)) ?? '';
  const look = framed(colours[kind] ?? '4C5568');
  const width = place.edge - place.indent;
  const parts = flowOf(node.children, context, placeInCell(place, width, look));
  return tableFrom([{ cells: [parts] }], [width], look, place);
}

/** Parts that stand side by side. */
function columnsOf(node: Element, context: Context, place: Place): FileChild[] {
  const columns = writtenIn(node).filter((it): it is Element => isElement(it));
  const whole = place.edge - place.indent;
  const width = Math.floor(whole / Math.max(1, columns.length));
  const cells = columns.map((column) => flowOf(column.children, context, placeInCell(place, width, unruled)));
  return columns.length === 0
    ? []
    : tableFrom(
        [{ cells }],
        columns.map(() => width),
        unruled,
        place,
      );
}
