import type { ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { placesIn } from '../text/places.ts';
import { takeName } from '../text/slug.ts';
import { proseHandlers } from './handlers.ts';
import { excessOfTree, parseWithin } from './limits.ts';
import { plainHost } from './plain-host.ts';
import { polish } from './polish.ts';
import { withAddresses } from './resolve.ts';
import { shownWhole } from './shown-whole.ts';
import { withSlots } from './slots.ts';
import { withBlocks } from './tree.ts';
import type { Excess, Heading, PageState, ParseMarkdown, ProseFinding, ProseHost, Report } from './types.ts';

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

/** Prose as a tree with blocks, and its errors. A text over a limit gives an empty tree and the finding that says so. */
export interface ReadProse {
  readonly tree: Root;
  readonly findings: ProseFinding[];
}

/** Parses prose into a tree with blocks and lists its errors. */
export function readProse(source: string, parse: ParseMarkdown): ReadProse {
  const findings: ProseFinding[] = [];
  const report: Report = (code, at, message, cure) =>
    findings.push({ code, line: at?.line ?? 1, column: at?.column ?? 1, message, cure });
  const tree = treeWithin(source, parse, report);
  if (!('message' in tree)) return { tree, findings };
  report(tree.code, placesIn(source)(tree.index), tree.message, tree.cure);
  return { tree: { type: 'root', children: [] }, findings };
}

/** Reads prose; each text once. */
export type ProseReader = (source: string) => ReadProse;

/** Makes a reader for one entry: its texts are judged, rendered on trial and searched for references. */
export function proseReader(parse: ParseMarkdown): ProseReader {
  const known = new Map<string, ReadProse>();
  return (source) => {
    const read = known.get(source) ?? readProse(source, parse);
    known.set(source, read);
    return read;
  };
}

function treeWithin(source: string, parse: ParseMarkdown, report: Report): Root | Excess {
  const root = parseWithin(source, parse);
  if ('message' in root) return root;
  const tree = shownWhole(withAddresses(withBlocks(root, report), report), report);
  // Tables of HTML have become nodes only now.
  return excessOfTree(tree) ?? tree;
}

/** Renders prose to HTML for one page. Nothing in the source is executed. */
export function renderProse(source: string, { parse, ...options }: RenderOptions): Rendered {
  const headings: Heading[] = [];
  const { tree } = readProse(source, parse);
  const { fill } = options.host;
  const hast = hastOf(fill ? withSlots(tree, fill) : tree, options, headings);
  polish(hast, options.host, options.page);
  return { html: toHtml(hast), headings };
}

/** Renders prose that is already read, without no-break spaces and terms, to see that it can be rendered; gives the length of its HTML. */
export function tryRendering(tree: Root): number {
  return toHtml(hastOf(tree, { host: plainHost, page: newPage() }, [])).length;
}

function hastOf(tree: Root, { host, page, shift = 0 }: Omit<RenderOptions, 'parse'>, headings: Heading[]): HastRoot {
  return toHast(tree, {
    handlers: proseHandlers({ host, page, shift, headings }),
    clobberPrefix: `${takeName('snoski', page.ids)}-`,
    footnoteLabel: 'Сноски',
    footnoteBackLabel: (number) => `К тексту, сноска ${number + 1}`,
  }) as HastRoot;
}

/** Renders one paragraph without its `<p>`, for list items and table cells. */
export function renderInline(source: string, options: RenderOptions): string {
  const { html } = renderProse(source, options);
  const inner = html.trim();
  const isOne = inner.startsWith('<p>') && inner.endsWith('</p>') && !inner.includes('<p>', 1);
  return isOne ? inner.slice('<p>'.length, -'</p>'.length) : html;
}

/** Serializes a tree that our own code made. */
export function htmlOf(node: ElementContent): string {
  return toHtml(node);
}
