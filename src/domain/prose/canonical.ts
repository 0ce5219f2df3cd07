import { type Edit, editsOf } from './canonical-edits.ts';
import { withLoneTags } from './canonical-tags.ts';
import { newPage, renderProse } from './prose.ts';
import type { ParseMarkdown, ProseHost } from './types.ts';

/**
 * The one form in which prose is stored: tags of blocks on lines of their own, and everything that
 * Markdown reads as text escaped where MDX would read code. Reading it again changes nothing.
 */
export function canonicalProse(source: string, parse: ParseMarkdown): string {
  const text = source.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '');
  const tidy = withLoneTags(text.trimEnd(), parse);
  const edits = editsOf(tidy, parse(tidy)).toSorted((a, b) => b.start - a.start);
  // What the page shows weighs more than what another tool can read: HTML that holds an address
  // would show a link once it is escaped, so it stays.
  const tries = [edits, edits.filter(({ isHtml }) => !isHtml)].map((some) => withEdits(tidy, some));
  return tries.find((escaped) => escaped === tidy || readsSame(tidy, escaped, parse)) ?? tidy;
}

function withEdits(source: string, edits: readonly Edit[]): string {
  return edits.reduce((text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end), source);
}

const host: ProseHost = {
  card: (collection, id) => ({ href: `/${collection}/${id}/`, title: id, kind: '', facts: [], sample: false }),
  picture: (src) => ({ src, width: 1, height: 1 }),
  terms: new Map(),
};

/** Whether two sources give one page: spaces apart, and an address may become a link to itself. */
export function readsSame(a: string, b: string, parse: ParseMarkdown): boolean {
  const view = (source: string) =>
    renderProse(source, { parse, host, page: newPage() })
      .html.replace(/<a href="(?:mailto:|https?:\/\/)?([^"]*)"[^>]*>((?:https?:\/\/)?\1)<\/a>/g, '$2')
      .replace(/\s+/g, ' ');
  return view(a) === view(b);
}
