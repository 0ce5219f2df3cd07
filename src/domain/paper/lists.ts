import { type FileChild, TextRun } from 'docx';
import type { Element, ElementContent } from 'hast';
import { textNode } from '../prose/hast.ts';
import { elementsIn, elementText, isElement, isHeading } from '../word/html/element-text.ts';
import type { Context, Place, WriteFlow } from './context.ts';
import { tickBox } from './fields.ts';
import { lineOf } from './lines.ts';
import { indent } from './measures.ts';
import { hasClass, isFlow, writtenIn } from './nodes.ts';
import { boxes, bullets, depthOf, numbers } from './styles.ts';

/** A list of a page. One that is drawn without marks (cards, stages of a lesson) is a row of parts. */
export function listOf(node: Element, context: Context, place: Place, write: WriteFlow): FileChild[] {
  const items = writtenIn(node).filter((it): it is Element => isElement(it, 'li'));
  if (node.properties['role'] === 'list') return items.flatMap((item) => write(withMark(item), place));
  const reference = node.tagName === 'ol' ? orderedList(node, context) : bullets;
  const left = place.indent + indent;
  const inner: Place = { ...place, depth: place.depth + 1, indent: left };
  return items.flatMap((item) => {
    const isTask = hasClass(item, 'task');
    const [line, rest] = firstLine(item);
    const more = {
      numbering: { reference: isTask ? boxes : reference, level: depthOf(place.depth) },
      indent: { left, hanging: indent },
    };
    const first = isTask ? [tickBox(), new TextRun(' ')] : [];
    return [...lineOf(line, context, { ...place, indent: left }, { first, more, isKept: true }), ...write(rest, inner)];
  });
}

/** What stands beside the mark of an item, and what stands under it. */
function firstLine(item: Element): [line: ElementContent[], rest: ElementContent[]] {
  const nodes = writtenIn(item).filter((it) => it.type !== 'text' || it.value.trim() !== '');
  const [first] = nodes;
  if (isElement(first, 'p')) return [first.children, nodes.slice(1)];
  const at = nodes.findIndex(isFlow);
  return at < 0 ? [nodes, []] : [nodes.slice(0, at), nodes.slice(at)];
}

function orderedList(node: Element, { lists }: Context): string {
  const reference = `numbers-${lists.length + 1}`;
  lists.push(numbers(reference, Number(node.properties['start'] ?? 1) || 1));
  return reference;
}

/** The parts of an item. Its number or its time, which a page draws beside its heading, begins the heading. */
function withMark(item: Element): ElementContent[] {
  const marks = elementsIn(item).filter((it) => hasClass(it, 'mark', 'clock'));
  const heading = elementsIn(item).find(isHeading);
  if (!heading) return item.children;
  const words = marks.map((mark) => textNode(`${elementText(mark)}. `));
  const change = (node: ElementContent): ElementContent[] => {
    if (!isElement(node)) return [node];
    if (marks.includes(node)) return [];
    const children = node.children.flatMap(change);
    return [{ ...node, children: node === heading ? [...words, ...children] : children }];
  };
  return item.children.flatMap(change);
}
