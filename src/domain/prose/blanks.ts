import type { Element, ElementContent, Text } from 'hast';
import { el, textNode } from './hast.ts';

/** Three or more underscores are a blank to write in; their number tells its width. */
const blank = /_{3,}/g;

/** How long a blank may be, in underscores; a long one may be longer. A short one is for a number or a word and never grows. */
export const blankLengths = { short: 5, medium: 15, long: 25 } as const;

/**
 * Splits a text into plain parts and elements for blanks. Screen readers announce an element; they would read
 * underscores aloud.
 */
export function withBlanks({ value }: Text): ElementContent[] {
  const parts: ElementContent[] = [];
  let position = 0;
  for (const { 0: line, index } of value.matchAll(blank)) {
    if (index > position) parts.push(textNode(value.slice(position, index)));
    parts.push(blankOf(line.length));
    position = index + line.length;
  }
  return position < value.length || parts.length === 0 ? [...parts, textNode(value.slice(position))] : parts;
}

function blankOf(length: number): Element {
  const size =
    length <= blankLengths.short ? 'blank-short' : length <= blankLengths.medium ? 'blank-medium' : 'blank-long';
  return el('span', { className: ['blank', size], role: 'img', ariaLabel: 'место для записи' });
}

/**
 * Wraps each line that ends with a blank, so that the blank fills the rest of the line. Works on the children of a
 * paragraph or a cell.
 */
export function withFilledLines(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const last = lines.length - 1;
  return lines.flatMap((line, i) => {
    const end = line.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '');
    const lastNode = line[end];
    if (lastNode === undefined || !canGrow(lastNode)) return i < last ? [...line, el('br', {})] : line;
    return [el('span', { className: ['fill'] }, el('span', {}, ...line.slice(0, end)), lastNode)];
  });
}

function canGrow(node: ElementContent): boolean {
  const classes = isElement(node, 'span') ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes('blank') && !classes.includes('blank-short');
}

function isElement(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}
