import type { Element, ElementContent } from 'hast';
import { el } from '../../prose/hast.ts';

/** The declarations of a `style` attribute, names and values in small letters. */
export function styleOf({ properties }: Element): Readonly<Record<string, string>> {
  const pairs = String(properties['style'] ?? '')
    .toLowerCase()
    .split(';')
    .map((declaration) => {
      const colon = declaration.indexOf(':');
      return [declaration.slice(0, Math.max(0, colon)).trim(), declaration.slice(colon + 1).trim()];
    });
  return Object.fromEntries(pairs.filter(([name]) => name !== ''));
}

const isHeavy = (weight: string): boolean => /^(?:bold|bolder|[6-9]\d\d)$/.test(weight);
const isLight = (weight: string | undefined): boolean => /^(?:normal|lighter|[1-4]00)$/.test(weight ?? '');

/** What an element looks like: programs say with styles what a page says with elements. */
const looks: readonly (readonly [tag: string, holds: (style: Readonly<Record<string, string>>) => boolean])[] = [
  ['strong', (style) => isHeavy(style['font-weight'] ?? '')],
  ['em', (style) => /^(?:italic|oblique)/.test(style['font-style'] ?? '')],
  ['s', (style) => lines(style).includes('line-through')],
  ['u', (style) => lines(style).includes('underline')],
  ['sup', (style) => style['vertical-align'] === 'super'],
  ['sub', (style) => style['vertical-align'] === 'sub'],
];

function lines(style: Readonly<Record<string, string>>): string {
  return `${style['text-decoration'] ?? ''} ${style['text-decoration-line'] ?? ''}`;
}

/** Elements that a style may take the meaning from: Google wraps all it copies into a `b` of normal weight. */
const undone: Readonly<Record<string, (style: Readonly<Record<string, string>>) => boolean>> = {
  b: (style) => isLight(style['font-weight']),
  strong: (style) => isLight(style['font-weight']),
  i: (style) => style['font-style'] === 'normal',
  em: (style) => style['font-style'] === 'normal',
  u: (style) => style['text-decoration'] === 'none',
};

/** The element as its style makes it look: `<span style="font-weight:700">` becomes `<strong>`. */
export function withLooks(node: Element, isInLink: boolean): ElementContent[] {
  const style = styleOf(node);
  const { tagName } = node;
  if (undone[tagName]?.(style)) return node.children;
  if (tagName !== 'span' && tagName !== 'font') return [node];
  const tags = looks.flatMap(([tag, holds]) => (holds(style) && !(tag === 'u' && isInLink) ? [tag] : []));
  // Only the hidden style is of use later.
  const inner = { ...node, properties: { style: node.properties['style'] } };
  let marked: ElementContent = inner;
  for (const tag of tags) marked = el(tag, {}, marked);
  return [marked];
}
