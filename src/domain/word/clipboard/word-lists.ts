import type { Element, ElementContent } from 'hast';
import { el } from '../../prose/hast.ts';
import { labelMark } from '../docx/paragraphs.ts';
import { styleOf } from './styles.ts';

/** A paragraph that Word means as an item of a list. */
interface Item {
  readonly level: number;
  readonly marker: string;
  readonly children: ElementContent[];
}

const isElement = (node: ElementContent | undefined, ...names: string[]): node is Element =>
  node?.type === 'element' && names.includes(node.tagName);

/** Makes lists of Word's paragraphs: on the clipboard an item is a paragraph with a level in its style and a marker. */
export function wordLists(children: readonly ElementContent[]): ElementContent[] {
  const output: ElementContent[] = [];
  let items: Item[] = [];
  const end = (): void => {
    output.push(...listsOf(items));
    items = [];
  };
  for (const child of children) {
    const item = isElement(child, 'p', 'div', 'h1', 'h2', 'h3') ? itemOf(child) : undefined;
    const isBlank = child.type === 'text' && child.value.trim() === '';
    if (item) items.push(item);
    else if (!isBlank || items.length === 0) {
      end();
      output.push(child);
    }
  }
  end();
  return output;
}

function itemOf(paragraph: Element): Item | undefined {
  const found = /\blevel(\d+)\b/.exec(styleOf(paragraph)['mso-list'] ?? '');
  if (!found) return undefined;
  const marker: string[] = [];
  const children = withoutMarker(paragraph.children, marker);
  return { level: Number(found[1]), marker: marker.join('').replaceAll('\u00A0', ' ').trim(), children };
}

/** Word writes the marker between `<![if !supportLists]>` and `<![endif]>`, or in a span that is left out of lists. */
function withoutMarker(children: readonly ElementContent[], marker: string[]): ElementContent[] {
  let isMarker = false;
  return children.flatMap((child): ElementContent[] => {
    if (child.type === 'comment') {
      if (/if !supportLists/i.test(child.value)) isMarker = true;
      else if (/endif/i.test(child.value)) isMarker = false;
      return [];
    }
    if (isMarker || (isElement(child) && styleOf(child)['mso-list'] === 'ignore')) {
      marker.push(textOf(child));
      return [];
    }
    return isElementNode(child) ? [{ ...child, children: withoutMarker(child.children, marker) }] : [child];
  });
}

const isElementNode = (node: ElementContent): node is Element => node.type === 'element';

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

const numberOf = (marker: string): number | undefined => {
  const found = /^\(?(\d{1,4})[.)]?$/.exec(marker);
  return found ? Number(found[1]) : undefined;
};

/** Bullets are signs of symbol fonts: «·», «o», «§», «-». */
const isBullet = (marker: string): boolean => marker.length <= 1;

/** Items of one level with one kind of marker are a list; deeper ones stand in the item above. */
function listsOf(items: readonly Item[]): ElementContent[] {
  const output: Element[] = [];
  for (let i = 0; i < items.length; ) {
    const { level, marker, children } = items[i] as Item;
    let next = i + 1;
    while (next < items.length && (items[next] as Item).level > level) next += 1;
    const nested = listsOf(items.slice(i + 1, next));
    const number = numberOf(marker);
    // No list of a page has letters or «1.1.»: the converter makes words of them, as for a document.
    const isLabel = number === undefined && !isBullet(marker);
    const words = isLabel ? [el('a', { id: labelMark + marker }), ...children] : children;
    const tag = number === undefined ? 'ul' : 'ol';
    const last = output.at(-1);
    const isNext =
      last?.tagName === tag &&
      (number === undefined || number === Number(last.properties['start'] ?? 1) + last.children.length);
    const list = isNext ? last : el(tag, number === undefined || number === 1 ? {} : { start: number });
    if (!isNext) output.push(list);
    list.children.push(el('li', {}, ...words, ...nested));
    i = next;
  }
  return output;
}
