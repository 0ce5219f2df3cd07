import type { Nodes, Root } from 'mdast';
import { blocks } from './blocks/index.ts';
import { readTag, writeTag } from './grammar.ts';
import type { ParseMarkdown } from './types.ts';

/** Writes every block tag in canonical form on a line of its own, with one blank line around. */
export function withLoneTags(source: string, parse: ParseMarkdown): string {
  let text = source;
  // Each moved tag can change how the lines after it are parsed, so every round parses again.
  for (let rounds = text.split('\n').length; rounds > 0; rounds -= 1) {
    const lines = text.split('\n');
    const next = setApart(lines, tagLines(parse(text), lines));
    if (next === text) break;
    text = next;
  }
  return text;
}

/** Lines with a tag, by index from 0, in canonical form. */
function tagLines(root: Root, lines: readonly string[]): Map<number, string> {
  const found = new Map<number, string>();
  const visit = (node: Nodes, isTop: boolean): void => {
    if ('children' in node) for (const child of node.children) visit(child, node === root);
    if (node.type !== 'html' || !node.position) return;
    const first = node.position.start.line - 1;
    const tagLinesOfNode = lines.slice(first, node.position.end.line);
    if (isTop && tagLinesOfNode.every((line) => readTag(line.trim()))) {
      for (const [i, line] of tagLinesOfNode.entries()) found.set(first + i, canonicalTag(line));
    } else if (tagLinesOfNode[0] !== undefined && isMisplaced(tagLinesOfNode[0], node.value, isTop)) {
      found.set(first, canonicalTag(tagLinesOfNode[0]));
    }
  };
  visit(root, false);
  return found;
}

/** A block tag at the start of a line that Markdown has joined with the text around it. */
function isMisplaced(line: string, html: string, isTop: boolean): boolean {
  const tag = readTag(line);
  return tag !== undefined && blocks.has(tag.name) && (isTop || html === line);
}

function canonicalTag(line: string): string {
  const tag = readTag(line.trim());
  if (!tag) return line;
  const declared = Object.keys(blocks.get(tag.name)?.attributes ?? {});
  const rank = (key: string) => (declared.includes(key) ? declared.indexOf(key) : declared.length);
  const attributes = Object.entries(tag.attributes).sort(([a], [b]) => rank(a) - rank(b));
  return writeTag({ ...tag, attributes: Object.fromEntries(attributes) });
}

function setApart(lines: readonly string[], tags: ReadonlyMap<number, string>): string {
  const output: string[] = [];
  let isAfterTag = false;
  for (const [i, line] of lines.entries()) {
    const tag = tags.get(i);
    if (tag !== undefined) {
      while (output.at(-1)?.trim() === '') output.pop();
      if (output.length > 0) output.push('');
      output.push(tag, '');
    } else if (!isAfterTag || line.trim() !== '') {
      output.push(line);
    }
    isAfterTag = tag !== undefined || (isAfterTag && line.trim() === '');
  }
  return output.join('\n').trimEnd();
}
