import type { Element, ElementContent, Root } from 'hast';
import { el, textNode } from '../../prose/hast.ts';
import { labelMark, numberMark } from '../docx/paragraphs.ts';
import { elementsIn, isElement } from './element-text.ts';

/** An item with what stands before it in Word. */
interface Item {
  readonly node: ElementContent;
  readonly number?: number;
  readonly label?: string;
}

/**
 * Gives lists the numbers that Word shows: a list goes on with 3 after a text, or starts at 5. Labels that no list of
 * a page can show («а)», «1.2.») become words of paragraphs.
 */
export function applyLabels(node: Root | Element): void {
  for (const child of node.children) if (isElement(child)) applyLabels(child);
  node.children = node.children.flatMap((child): ElementContent[] =>
    isElement(child, 'ul', 'ol') ? listsOf(child) : [child as ElementContent],
  );
}

function listsOf(list: Element): ElementContent[] {
  const items = list.children.map(readItem);
  if (items.every(({ number, label }) => number === undefined && label === undefined)) return [list];
  const groups: Item[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group && goesOn(group.at(-1), item)) group.push(item);
    else groups.push([item]);
  }
  return groups.flatMap((group) => {
    const [first] = group;
    if (first?.label !== undefined) return labelled(group);
    if (first?.number === undefined) return [el('ul', {}, ...group.map(({ node }) => node))];
    return [el('ol', { start: first.number }, ...group.map(({ node }) => node))];
  });
}

function readItem(node: ElementContent): Item {
  if (!isElement(node)) return { node };
  const isOwn = (it: Element) =>
    !elementsIn(node).some((list) => isElement(list, 'ul', 'ol') && elementsIn(list).includes(it));
  const mark = elementsIn(node).find((it) => /^tutor-(?:number|label):/.test(String(it.properties['id'])) && isOwn(it));
  const id = String(mark?.properties['id'] ?? '');
  if (mark) mark.properties = {};
  if (id.startsWith(numberMark)) return { node, number: Number(id.slice(numberMark.length)) };
  return id.startsWith(labelMark) ? { node, label: id.slice(labelMark.length) } : { node };
}

function goesOn(last: Item | undefined, next: Item): boolean {
  if (last?.number !== undefined) return next.number === last.number + 1;
  return (last?.label === undefined) === (next.label === undefined) && next.number === undefined;
}

/** Short items one under another in one paragraph; an item with lists in it is a paragraph of its own. */
function labelled(items: readonly Item[]): ElementContent[] {
  const isBlock = (child: ElementContent) => isElement(child, 'ul', 'ol', 'p', 'table', 'blockquote');
  const blocks: ElementContent[] = [];
  let isOpen = false;
  for (const { node, label } of items) {
    const children = isElement(node) ? node.children : [node];
    const at = children.findIndex(isBlock);
    const [line, rest] = at < 0 ? [children, []] : [children.slice(0, at), children.slice(at)];
    const words = [textNode(`${label ?? ''} `), ...line];
    const last = blocks.at(-1);
    if (isOpen && isElement(last)) last.children.push(el('br', {}), ...words);
    else blocks.push(el('p', {}, ...words));
    blocks.push(...rest);
    isOpen = rest.length === 0;
  }
  return blocks;
}

/** Items that begin with a box to tick become tasks, as a page draws them. */
export function markTasks(root: Root): void {
  const lists = elementsIn(root).filter((it) => isElement(it, 'ul'));
  for (const item of lists.flatMap(({ children }) => children)) {
    const first = isElement(item, 'li') ? firstText(item) : undefined;
    const [whole, sign] = /^\s*([☐☑☒])\s+/.exec(first?.value ?? '') ?? [];
    if (!first || !isElement(item) || whole === undefined) continue;
    first.value = first.value.slice(whole.length);
    const holder = isElement(item.children[0], 'p') ? item.children[0] : item;
    holder.children.unshift(el('input', { type: 'checkbox', checked: sign !== '☐' }));
  }
}

function firstText(node: Element): { value: string } | undefined {
  for (const child of node.children) {
    if (child.type === 'text' && child.value.trim() !== '') return child;
    if (isElement(child, 'ul', 'ol', 'table')) return undefined;
    const found = isElement(child) ? firstText(child) : undefined;
    if (found) return found;
  }
  return undefined;
}
