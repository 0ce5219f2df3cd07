import type { Element, ElementContent, Text } from 'hast';
import { el, textNode } from './hast.ts';

/** Three underscores or more are a place to write in; how many, tells how wide. */
const blank = /_{3,}/g;

/** Up to this many underscores a blank holds a number or a word, and never grows. */
const short = 5;

const medium = 15;

/** A run of text with its blanks, each an element of its own: what is drawn by underscores is read out by them. */
export function withBlanks({ value }: Text): ElementContent[] {
  const parts: ElementContent[] = [];
  let done = 0;
  for (const { 0: line, index } of value.matchAll(blank)) {
    if (index > done) parts.push(textNode(value.slice(done, index)));
    parts.push(blankOf(line.length));
    done = index + line.length;
  }
  return done < value.length || parts.length === 0 ? [...parts, textNode(value.slice(done))] : parts;
}

function blankOf(length: number): Element {
  const size = length <= short ? 'blank-short' : length <= medium ? 'blank-medium' : 'blank-long';
  return el('span', { className: ['blank', size], role: 'img', ariaLabel: 'место для записи' });
}

/** Lines of a paragraph or a cell; one that ends with a blank becomes a row that the blank fills to its end. */
export function withFilledLines(children: readonly ElementContent[]): ElementContent[] {
  const lines: ElementContent[][] = [[]];
  for (const child of children) {
    if (isElement(child, 'br')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  const last = lines.length - 1;
  return lines.flatMap((line, i) => {
    const end = line.findLastIndex((child) => child.type !== 'text' || child.value.trim() !== '');
    const growing = line[end];
    if (growing === undefined || !isGrowing(growing)) return i < last ? [...line, el('br', {})] : line;
    return [el('span', { className: ['fill'] }, el('span', {}, ...line.slice(0, end)), growing)];
  });
}

function isGrowing(node: ElementContent): boolean {
  const classes = isElement(node, 'span') ? node.properties['className'] : undefined;
  return Array.isArray(classes) && classes.includes('blank') && !classes.includes('blank-short');
}

function isElement(node: ElementContent, name: string): node is Element {
  return node.type === 'element' && node.tagName === name;
}
