import type { Element, Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Html, PhrasingContent } from 'mdast';
import { type MarkupTag, markupTags } from './html.ts';

/** What a tag within a line becomes; any other goes and leaves its words. */
export const inlineAs: Readonly<Record<string, 'strong' | 'emphasis' | 'delete' | MarkupTag>> = {
  ...Object.fromEntries(markupTags.map((tag) => [tag, tag])),
  ...{ b: 'strong', strong: 'strong', i: 'emphasis', em: 'emphasis', cite: 'emphasis', dfn: 'emphasis' },
  ...{ s: 'delete', del: 'delete', strike: 'delete', ins: 'u' },
};
/** Tags that begin or end a line of their own. */
const lineEnds = new Set(['br', 'p', 'div', 'li', 'tr', 'hr']);

interface Open {
  readonly name: string;
  readonly place: Pick<Html, 'position'>;
  readonly tag: Element | undefined;
  readonly children: PhrasingContent[];
}

/** Pairs the safe tags within a line; a tag without its pair goes, the words stay. */
export function pairTags(children: readonly PhrasingContent[], isSafe: (node: Html) => boolean): PhrasingContent[] {
  const stack: Open[] = [{ name: '', place: {}, tag: undefined, children: [] }];
  const add = (...nodes: PhrasingContent[]) => stack.at(-1)?.children.push(...nodes);
  const close = (): void => {
    const last = stack.pop();
    if (last) add(...built(last));
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
      const place = child.position ? { position: child.position } : {};
      const [tag] = fromHtml(child.value, { fragment: true }).children;
      if (name === 'img') add(...pictureOf(tag, place));
      else if (!child.value.endsWith('/>')) stack.push({ name, place, tag: tag as Element, children: [] });
    }
  }
  while (stack.length > 1) add(...(stack.pop()?.children ?? []));
  return stack[0]?.children ?? [];
}

function built({ name, place, tag, children }: Open): PhrasingContent[] {
  const href = tag?.properties['href'];
  if (name === 'a' && typeof href === 'string')
    return [{ type: 'link', url: href, children: children as never, ...place }];
  const type = inlineAs[name];
  if (type === undefined) return children;
  if (type === 'strong' || type === 'emphasis' || type === 'delete') return [{ type, children }];
  return [{ type: 'markup', tag: type, children }];
}

function pictureOf(tag: HastNodes | undefined, place: Open['place']): PhrasingContent[] {
  const { src, alt } = tag?.type === 'element' ? tag.properties : {};
  return typeof src === 'string'
    ? [{ type: 'image', url: src, alt: typeof alt === 'string' ? alt : '', ...place }]
    : [];
}
