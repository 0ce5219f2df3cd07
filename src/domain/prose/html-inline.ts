import type { Element, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, PhrasingContent } from 'mdast';
import { type MarkupTag, markupTags } from './html.ts';

/** The node that an inline tag becomes; other tags are removed and their text stays. */
export const inlineAs: Readonly<Record<string, 'strong' | 'emphasis' | 'delete' | MarkupTag>> = {
  ...Object.fromEntries(markupTags.map((tag) => [tag, tag])),
  ...{ b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', cite: 'emphasis', dfn: 'emphasis' },
  ...{ s: 'delete', del: 'delete', strike: 'delete', ins: 'u' },
};
/** Tags that become a line break. */
const lineEnds = new Set(['br', 'p', 'div', 'li', 'tr', 'hr']);

interface OpenTag {
  readonly name: string;
  readonly position: Pick<Html, 'position'>;
  readonly tag: Element | undefined;
  readonly children: PhrasingContent[];
}

/** Pairs safe inline tags. A tag without its pair is removed; the text stays. */
export function pairTags(children: readonly PhrasingContent[], isSafe: (node: Html) => boolean): PhrasingContent[] {
  const stack: OpenTag[] = [{ name: '', position: {}, tag: undefined, children: [] }];
  const add = (...nodes: PhrasingContent[]) => stack.at(-1)?.children.push(...nodes);
  const close = (): void => {
    const last = stack.pop();
    if (last) add(...buildNode(last));
  };
  for (const child of children) {
    if (child.type !== 'html') {
      add(child);
      continue;
    }
    if (!isSafe(child)) {
      add({ type: 'text', value: child.value });
      continue;
    }
    const [, slash, name = ''] = /^<(\/?)([a-zA-Z][\w-]*)/.exec(child.value)?.map((part) => part.toLowerCase()) ?? [];
    if (name === '') continue;
    if (slash) {
      const from = stack.findLastIndex((open) => open.name === name);
      if (from > 0) while (stack.length > from) close();
    } else if (lineEnds.has(name)) {
      add({ type: 'break' });
    } else {
      const position = child.position ? { position: child.position } : {};
      const [tag] = fromHtml(child.value, { fragment: true }).children;
      if (name === 'img') add(...imageOf(tag, position));
      else if (!child.value.endsWith('/>')) stack.push({ name, position, tag: tag as Element, children: [] });
    }
  }
  while (stack.length > 1) add(...(stack.pop()?.children ?? []));
  return stack[0]?.children ?? [];
}

function buildNode({ name, position, tag, children }: OpenTag): PhrasingContent[] {
  const href = tag?.properties['href'];
  if (name === 'a' && typeof href === 'string')
    return [{ type: 'link', url: href, children: children as never, ...position }];
  const type = inlineAs[name];
  if (type === undefined) return children;
  if (type === 'strong' || type === 'emphasis' || type === 'delete') return [{ type, children }];
  return [{ type: 'markup', tag: type, children }];
}

function imageOf(tag: HastNodes | undefined, position: OpenTag['position']): PhrasingContent[] {
  const { src, alt } = tag?.type === 'element' ? tag.properties : {};
  return typeof src === 'string'
    ? [{ type: 'image', url: src, alt: typeof alt === 'string' ? alt : '', ...position }]
    : [];
}
