import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Parent, PhrasingContent } from 'mdast';

/** Text in an element that Markdown has no sign for: `<u>`, `<sub>`. */
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

// What Word, mail and old pages leave. Attributes go, but for an address, a source and its description.
const known = new Set<string>([
  ...markupTags,
  ...'p div span font big center br hr wbr h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead tbody tfoot tr td th'.split(
    ' ',
  ),
  ...'caption colgroup col blockquote pre code tt a img b strong i em cite dfn var ins s del strike'.split(' '),
  ...'section article header footer main aside figure figcaption address o:p'.split(' '),
]);
const active = new Set(
  'script style iframe frame frameset object embed applet form input button textarea select svg math link meta base template video audio'.split(
    ' ',
  ),
);

/** How a piece of HTML is dealt with; `name` is the first tag that decides it, `handler` an event handler that goes. */
export interface HtmlVerdict {
  readonly kind: 'safe' | 'active' | 'unknown';
  readonly name?: string | undefined;
  readonly handler?: string | undefined;
}

/** Whether a tag's name is one of HTML that has a safe equivalent. */
export function isKnownTag(name: string): boolean {
  return known.has(name.toLowerCase());
}

/** Judges a node of HTML: one tag in a line, or a whole piece between blank lines. */
export function judgeHtml(value: string): HtmlVerdict {
  const names = [...value.matchAll(/<[/]?([a-zA-Z][\w:-]*)/g)].map(([, name = '']) => name.toLowerCase());
  const bad = names.find((name) => active.has(name));
  if (bad) return { kind: 'active', name: bad };
  const odd = names.find((name) => !known.has(name));
  if (odd) return { kind: 'unknown', name: odd };
  const [, mark] = /^<([!?][-[a-z]*)/i.exec(value.trim()) ?? [];
  if (mark) return { kind: 'unknown', name: mark };
  const handler = handlerIn(fromHtml(value, { fragment: true }));
  return handler === undefined ? { kind: 'safe' } : { kind: 'safe', handler };
}

function handlerIn(node: HastNodes): string | undefined {
  const own = node.type === 'element' ? Object.keys(node.properties).find((key) => /^on/i.test(key)) : undefined;
  if (own !== undefined || !('children' in node)) return own?.toLowerCase();
  return node.children.map(handlerIn).find(Boolean);
}
