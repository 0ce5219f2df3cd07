import type { Root } from 'mdast';
import { editsOf } from './canonical-edits.ts';
import { spellingOf } from './canonical-spelling.ts';
import { withLoneTags } from './canonical-tags.ts';
import { parseWithin } from './limits.ts';
import { plainHost } from './plain-host.ts';
import { newPage, renderProse } from './prose.ts';
import type { Edit } from './source-edit.ts';
import type { ParseMarkdown } from './types.ts';

/**
 * Returns prose in canonical form: block tags on their own lines, one style of lists and tables, and everything that
 * Markdown reads as text escaped where MDX would read code. The rendered page does not change, and a second call
 * changes nothing.
 */
export function canonicalProse(source: string, parse: ParseMarkdown, rounds = 3): string {
  const text = source.replace(/\r\n?/g, '\n').replace(/^(?:[ \t]*\n)+/, '');
  // The check refuses such a text, and nobody has to read it in its canonical form.
  if ('message' in parseWithin(text, parse)) return text.trimEnd();
  const parseOnce = memoizeParse(parse);
  const tidy = withLoneTags(text.trimEnd(), parseOnce);
  const respelt = firstUnchangedPage(tidy, [spellingOf(tidy, parseOnce(tidy))], parse);
  const escapes = editsOf(respelt, parseOnce(respelt));
  // Escaped HTML with an address in it would render a link, so it stays.
  const plain = firstUnchangedPage(respelt, [escapes, escapes.filter(({ isHtml }) => !isHtml)], parse);
  // HTML may have become a list, a table, or text with braces: go over it again.
  return plain === respelt || rounds === 0 ? plain : canonicalProse(plain, parse, rounds - 1);
}

/** Canonical prose is parsed once, not at every step. */
function memoizeParse(parse: ParseMarkdown): ParseMarkdown {
  let last: { source: string; tree: Root } | undefined;
  return (source) => {
    if (last?.source !== source) last = { source, tree: parse(source) };
    return last.tree;
  };
}

/** Applies the first list of edits that leaves the page unchanged; otherwise returns the source. */
function firstUnchangedPage(source: string, candidates: readonly (readonly Edit[])[], parse: ParseMarkdown): string {
  for (const edits of candidates) {
    const changed = withEdits(source, edits);
    if (changed === source || readsSame(source, changed, parse)) return changed;
  }
  return source;
}

function withEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let end = source.length;
  for (const edit of [...edits].sort((a, b) => b.start - a.start)) {
    parts.push(source.slice(edit.end, end), edit.text);
    end = edit.start;
  }
  return [...parts, source.slice(0, end)].reverse().join('');
}

/** Whether two sources render the same page, except for spaces and for addresses that become links to themselves. */
export function readsSame(a: string, b: string, parse: ParseMarkdown): boolean {
  const view = (source: string) =>
    renderProse(source, { parse, host: plainHost, page: newPage() })
      .html.replace(/<a href="(?:mailto:|https?:\/\/)?([^"<>]*)"[^<>]*>((?:https?:\/\/)?\1)<\/a>/g, '$2')
      .replace(/\s+/g, ' ');
  return view(a) === view(b);
}
