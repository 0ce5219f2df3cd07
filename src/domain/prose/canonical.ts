import type { Root } from 'mdast';
import { editsOf } from './canonical-edits.ts';
import { spellingOf } from './canonical-spelling.ts';
import { withLoneTags } from './canonical-tags.ts';
import { newPage, renderProse } from './prose.ts';
import type { Edit } from './source-edit.ts';
import type { ParseMarkdown, ProseHost } from './types.ts';

/**
 * The one form in which prose is stored: tags of blocks on lines of their own, lists and tables spelt
 * one way, and everything that Markdown reads as text escaped where MDX would read code. The page
 * stays the same, and reading the result again changes nothing.
 */
export function canonicalProse(source: string, parse: ParseMarkdown, rounds = 3): string {
  const text = source.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '');
  const read = remembering(parse);
  const tidy = withLoneTags(text.trimEnd(), read);
  const spelt = firstOf(tidy, [spellingOf(tidy, read(tidy))], parse);
  const escapes = editsOf(spelt, read(spelt));
  // HTML that holds an address would show a link once it is escaped, so it stays.
  const plain = firstOf(spelt, [escapes, escapes.filter(({ isHtml }) => !isHtml)], parse);
  // HTML may have become a list, a table, or text with braces.
  return plain === spelt || rounds === 0 ? plain : canonicalProse(plain, parse, rounds - 1);
}

/** Prose that is canonical already is parsed once, not at every step. */
function remembering(parse: ParseMarkdown): ParseMarkdown {
  let last: { source: string; tree: Root } | undefined;
  return (source) => {
    if (last?.source !== source) last = { source, tree: parse(source) };
    return last.tree;
  };
}

/** The source with the first of the edits that leave the page as it was: what it shows comes before its form. */
function firstOf(source: string, tries: readonly (readonly Edit[])[], parse: ParseMarkdown): string {
  for (const edits of tries) {
    const changed = withEdits(source, edits);
    if (changed === source || readsSame(source, changed, parse)) return changed;
  }
  return source;
}

function withEdits(source: string, edits: readonly Edit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: piece }) => text.slice(0, start) + piece + text.slice(end), source);
}

const host: ProseHost = {
  card: (collection, id) => ({ href: `/${collection}/${id}/`, title: id, kind: '', facts: [], sample: false }),
  picture: (src) => ({ src, width: 1, height: 1 }),
  file: (src) => `/${src}`,
  has: () => true,
  terms: { find: () => [] },
};

/** Whether two sources give one page: spaces apart, and an address may become a link to itself. */
export function readsSame(a: string, b: string, parse: ParseMarkdown): boolean {
  const view = (source: string) =>
    renderProse(source, { parse, host, page: newPage() })
      .html.replace(/<a href="(?:mailto:|https?:\/\/)?([^"]*)"[^>]*>((?:https?:\/\/)?\1)<\/a>/g, '$2')
      .replace(/\s+/g, ' ');
  return view(a) === view(b);
}
