import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Parent, PhrasingContent } from 'mdast';

/** Text in an element that Markdown lacks: `<u>`, `<sub>`. */
export interface MarkupNode extends Parent {
  type: 'markup';
  tag: MarkupTag;
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface PhrasingContentMap {
    markup: MarkupNode;
  }
  interface RootContentMap {
    markup: MarkupNode;
  }
}

export const markupTags = ['u', 'sub', 'sup', 'small', 'mark', 'kbd', 'q'] as const;
export type MarkupTag = (typeof markupTags)[number];

// Tags that Word, mail programs and old pages produce. All attributes are removed except href, src and alt.
const safeTags = new Set<string>([
  ...markupTags,
  ...'p div span font big center br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th'.split(
    ' ',
  ),
  ...'caption colgroup col blockquote pre code tt a img b strong i em cite dfn var ins s del strike'.split(' '),
  ...'section article header footer main aside figure figcaption address o:p'.split(' '),
]);
const activeTags = new Set(
  'script style iframe frame frameset object embed applet form input button textarea select svg math link meta base template video audio'.split(
    ' ',
  ),
);

/** The verdict on a piece of HTML. `name` is the tag that decides it; `handler` is an event handler that is removed. */
export interface HtmlVerdict {
  readonly kind: 'safe' | 'active' | 'unknown';
  readonly name?: string | undefined;
  readonly handler?: string | undefined;
}

/** Whether an HTML tag has a safe equivalent. */
export function isKnownTag(name: string): boolean {
  return safeTags.has(name.toLowerCase());
}

/** Judges an HTML node: one inline tag, or a whole block. */
export function judgeHtml(value: string): HtmlVerdict {
  const names = [...value.matchAll(/<[/]?([a-zA-Z][\w:-]*)/g)].map(([, name = '']) => name.toLowerCase());
  const activeName = names.find((name) => activeTags.has(name));
  if (activeName) return { kind: 'active', name: activeName };
  const unknownName = names.find((name) => !safeTags.has(name));
  if (unknownName) return { kind: 'unknown', name: unknownName };
  const [, mark] = /^<([!?][-[a-z]*)/i.exec(value.trim()) ?? [];
  if (mark) return { kind: 'unknown', name: mark };
  const handler = handlerIn(fromHtml(value, { fragment: true }));
  return handler === undefined ? { kind: 'safe' } : { kind: 'safe', handler };
}

function handlerIn(node: HastNodes): string | undefined {
  const handlerName =
    node.type === 'element' ? Object.keys(node.properties).find((key) => /^on/i.test(key)) : undefined;
  if (handlerName !== undefined || !('children' in node)) return handlerName?.toLowerCase();
  return node.children.map(handlerIn).find(Boolean);
}
