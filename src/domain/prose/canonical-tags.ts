import type { Nodes, Root } from 'mdast';
import { blocks } from './blocks/index.ts';
import { readTag, writeTag } from './grammar.ts';
import type { ParseMarkdown } from './types.ts';

/** Gives every tag of a block its canonical spelling and a line of its own, with one blank line around. */
export function withLoneTags(source: string, parse: ParseMarkdown): string {
  let text = source;
  // A tag set apart changes how the lines after it are read, so every pass reads afresh.
  for (let rounds = text.split('\n').length; rounds > 0; rounds -= 1) {
    const lines = text.split('\n');
    const next = setApart(lines, tagLines(parse(text), lines));
    if (next === text) break;
    text = next;
  }
  return text;
}

/** The lines that hold a tag, by index, in their canonical spelling. */
function tagLines(root: Root, lines: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  const visit = (node: Nodes, isTop: boolean): void => {
    if ('children' in node) for (const child of node.children) visit(child, node === root);
    if (node.type !== 'html' || !node.position) return;
    const first = node.position.start.line - 1;
    const own = lines.slice(first, node.position.end.line);
    if (isTop && own.every((line) => readTag(line.trim()))) {
      for (const [i, line] of own.entries()) found.set(first + i, spell(line));
    } else if (own[0] !== undefined && isMisplaced(own[0], node.value, isTop)) {
      found.set(first, spell(own[0]));
    }
  };
  visit(root, false);
  return found;
}

/** A known tag at the left margin that text before or after it has swallowed. */
function isMisplaced(line: string, html: string, isTop: boolean): boolean {
  const tag = readTag(line);
  return tag !== undefined && blocks.has(tag.name) && (isTop || html === line);
}

function spell(line: string): string {
  const tag = readTag(line.trim());
  if (!tag) return line;
  const declared = Object.keys(blocks.get(tag.name)?.attributes ?? {});
  const rank = (key: string) => (declared.includes(key) ? declared.indexOf(key) : declared.length);
  const attributes = Object.entries(tag.attributes).toSorted(([a], [b]) => rank(a) - rank(b));
  return writeTag({ ...tag, attributes: Object.fromEntries(attributes) });
}

function setApart(lines: readonly string[], tags: ReadonlyMap<number, string>): string {
  const out: string[] = [];
  let isAfterTag = false;
  for (const [i, line] of lines.entries()) {
    const tag = tags.get(i);
    if (tag !== undefined) {
      while (out.at(-1)?.trim() === '') out.pop();
      if (out.length > 0) out.push('');
      out.push(tag, '');
    } else if (!isAfterTag || line.trim() !== '') {
      out.push(line);
    }
    isAfterTag = tag !== undefined || (isAfterTag && line.trim() === '');
  }
  return out.join('\n').trimEnd();
}
