import type { FileChild } from 'docx';
import type { Element, ElementContent } from 'hast';
import { isElement } from '../word/html/element-text.ts';
import { columnsOf, frameOf } from './boxes.ts';
import type { Context, Place } from './context.ts';
import { lineOf } from './lines.ts';
import { listOf } from './lists.ts';
import { indent } from './measures.ts';
import { hasClass, isBlank, isFlow, isWritten } from './nodes.ts';
import { codeOf, factsOf, figureOf, headingOf, kept, paragraphOf, ruleOf } from './paragraphs.ts';
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
  const write = (nodes: readonly ElementContent[], at: Place) => flowOf(nodes, context, at);
  const inside = (at: Place = place) => write(node.children, at);
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
      return listOf(node, context, place, write);
    case 'table':
      return tableOf(node, place, write);
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
      return lineOf(node.children, context, place, { marks: { bold: true }, more: kept(place) });
    case 'dl':
      return hasClass(node, 'facts') ? factsOf(node, context, place) : inside();
    case 'article':
      return hasClass(node, 'card') ? inside({ ...place, style: styleIds.card }) : inside();
    case 'aside':
      return frameOf(node, place, write);
    case 'div':
      return hasClass(node, 'columns', 'sides') ? columnsOf(node, place, write) : inside();
    case 'footer':
      return inside({ ...place, style: styleIds.small });
    default:
      return inside();
  }
}
