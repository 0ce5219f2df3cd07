import type { Element, ElementContent, Root } from 'hast';
import { isElement } from './element-text.ts';

/** What stands in a line by its nature. */
const inline = new Set(
  'a abbr b bdi bdo big cite code data del dfn em i ins kbd label mark q s samp small strike strong sub sup time tt u var'.split(
    ' ',
  ),
);
/** What begins a line of its own. */
export const blocks: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 div blockquote pre ul ol li dl dt dd section article aside header footer main nav figure figcaption address hr details summary fieldset form table thead tbody tfoot tr td th caption'.split(
    ' ',
  ),
);

/**
 * Puts emphasis and links that stand around whole paragraphs inside of them, as editors on the web nest them; Markdown
 * would join the paragraphs to one.
 */
export function partBlocks(node: Root | Element): void {
  for (const child of node.children) if (isElement(child)) partBlocks(child);
  node.children = node.children.flatMap((child): ElementContent[] => {
    const isAround = isElement(child) && inline.has(child.tagName) && child.children.some(isBlock);
    return isAround ? inside(child, child.children) : [child as ElementContent];
  });
}

const isBlock = (node: ElementContent): boolean => isElement(node) && blocks.has(node.tagName);
const isBlank = (node: ElementContent): boolean => node.type === 'text' && node.value.trim() === '';

function inside(wrapper: Element, children: readonly ElementContent[]): ElementContent[] {
  const parted: ElementContent[] = [];
  let line: Element | undefined;
  for (const child of children) {
    if (isElement(child) && isBlock(child)) {
      parted.push({ ...child, children: inside(wrapper, child.children) });
      line = undefined;
    } else if (line) line.children.push(child);
    else if (isBlank(child)) parted.push(child);
    else {
      line = { ...wrapper, children: [child] };
      parted.push(line);
    }
  }
  return parted;
}
