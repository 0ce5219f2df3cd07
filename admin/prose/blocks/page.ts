import type { Node } from 'prosemirror-model';
import { attributeFault } from '../../../src/domain/prose/attributes.ts';
import { el } from '../../../src/domain/prose/hast.ts';
import { htmlOf } from '../../../src/domain/prose/prose.ts';
import type { Block, ProseHost } from '../../../src/domain/prose/types.ts';

/** A block as the page shows it. */
export interface BlockPage {
  readonly body: HTMLElement;
  /** The element in which the text of the block stands; undefined when it has none. */
  readonly inside: HTMLElement | undefined;
  /** Whether the block takes a rule for the border of its parts. */
  readonly hasParts: boolean;
}

const mark = 'data-inside';
const placeholder = () => el('div', { [mark]: '' });

/** Renders a block with a place for the text that is written in it. */
export function renderBlock(block: Block, values: Readonly<Record<string, string>>, host: ProseHost): BlockPage {
  const body = bodyOf(block, values, host, [placeholder()]);
  const place = body.querySelector<HTMLElement>(`[${mark}]`);
  if (!block.holdsProse || !place) return { body, inside: undefined, hasParts: false };
  const parted = bodyOf(block, values, host, [placeholder(), el('hr', {}), placeholder()]);
  const hasParts = !parted.querySelector('hr') && parted.querySelectorAll(`[${mark}]`).length === 2;
  place.removeAttribute(mark);
  const { parentElement: parent } = place;
  // Rules of style name the children of the element: «.steps > ol».
  const inside = parent && parent !== body && parent.childNodes.length === 1 ? parent : place;
  if (inside === parent) place.remove();
  closeAround(inside, body);
  return { body, inside, hasParts };
}

/** What stands around the text of a block is none of it: nobody writes there, or chooses the block with a word of its title. */
function closeAround(inside: HTMLElement, body: HTMLElement): void {
  for (let at: HTMLElement | null = inside; at && at !== body; at = at.parentElement)
    for (const other of at.parentElement?.children ?? [])
      if (other !== at && other instanceof HTMLElement) other.contentEditable = 'false';
}

function bodyOf(
  block: Block,
  values: Readonly<Record<string, string>>,
  host: ProseHost,
  children: Parameters<Block['render']>[1],
): HTMLElement {
  const html = block.render(values, children, host).map(htmlOf).join('');
  return new DOMParser().parseFromString(html, 'text/html').body;
}

/** Gives an element the attributes of another one. */
export function takeAttributes(element: HTMLElement, from: HTMLElement): void {
  for (const name of element.getAttributeNames()) if (!from.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of from.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** Tells the styles how many parts the rules of a block make, and whether nothing is written in it. */
export function markInside(inside: HTMLElement, node: Node): void {
  const rules = node.children.filter(({ type }) => type.name === 'rule').length;
  if (inside.classList.contains('tc-parts')) inside.dataset['parts'] = String(rules + 1);
  const isEmpty =
    node.childCount === 1 && node.firstChild?.type.name === 'paragraph' && node.firstChild.content.size === 0;
  inside.toggleAttribute('data-empty', isEmpty);
}

/** What keeps a block from the page: «Не заполнено или неверно: Описание»; '' when nothing does. */
export function gapsOf({ attributes }: Block, values: Readonly<Record<string, string>>): string {
  const faulty = Object.entries(attributes).filter(([key, field]) => attributeFault(field, values[key]) !== undefined);
  return faulty.length === 0 ? '' : `Не заполнено или неверно: ${faulty.map(([, { label }]) => label).join(', ')}`;
}

/** A link of a card would lead away from the form. */
export function stayHere(event: Event): void {
  if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
}
