import type { ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Nodes, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { takeName } from '../text/slug.ts';
import { proseHandlers } from './handlers.ts';
import { polish } from './polish.ts';
import { withAddresses } from './resolve.ts';
import { withBlocks } from './tree.ts';
import type { Heading, PageState, ParseMarkdown, ProseFinding, ProseHost, Report } from './types.ts';

export interface RenderOptions {
  readonly parse: ParseMarkdown;
  readonly host: ProseHost;
  readonly page: PageState;
  /** Added to heading levels: 0 for a body, 1 for a field under an h2. */
  readonly shift?: number;
}

export interface Rendered {
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** The state of a new page: no heading ids and no terms used. */
export function newPage(): PageState {
  return { ids: new Set(), marked: new Set() };
}

/** Deeper nesting is an attack; recursive libraries would overflow the stack. */
const maxDepth = 100;

/** Parses prose into a tree with blocks and lists its errors. Never throws for any source. */
export function readProse(source: string, parse: ParseMarkdown): { tree: Root; findings: ProseFinding[] } {
  const findings: ProseFinding[] = [];
  const report: Report = (code, at, message, cure) =>
    findings.push({ code, line: at?.line ?? 1, column: at?.column ?? 1, message, cure });
  const root = parseShallow(source, parse);
  if (!root) {
    report('too-deep', undefined, 'списки или цитаты вложены друг в друга слишком глубоко', 'Уберите лишние знаки');
    return { tree: { type: 'root', children: [] }, findings };
  }
  const tree = withAddresses(withBlocks(root, report), report);
  return { tree, findings };
}

/** The tree, or undefined when it is nested too deep. */
function parseShallow(source: string, parse: ParseMarkdown): Root | undefined {
  try {
    const root = parse(source);
    let level: Nodes[] = [root];
    for (let depth = 0; level.length > 0; depth += 1) {
      if (depth > maxDepth) return undefined;
      level = level.flatMap((node) => ('children' in node ? node.children : []));
    }
    return root;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Renders prose to HTML for one page. Nothing in the source is executed. */
export function renderProse(source: string, { parse, host, page, shift = 0 }: RenderOptions): Rendered {
  const headings: Heading[] = [];
  const { tree } = readProse(source, parse);
  const hast = toHast(tree, {
    handlers: proseHandlers({ host, page, shift, headings }),
    clobberPrefix: `${takeName('snoski', page.ids)}-`,
    footnoteLabel: 'Сноски',
    footnoteBackLabel: (number) => `К тексту, сноска ${number + 1}`,
  }) as HastRoot;
  polish(hast, host, page);
  return { html: toHtml(hast), headings };
}

/** Renders one paragraph without its `<p>`, for list items and table cells. */
export function renderInline(source: string, options: RenderOptions): string {
  const { html } = renderProse(source, options);
  const paragraph = /^\s*<p>((?:(?!<p>).)*)<\/p>\s*$/s.exec(html);
  return paragraph?.[1] ?? html;
}

/** Serializes a tree that our own code made. */
export function htmlOf(node: ElementContent): string {
  return toHtml(node);
}
