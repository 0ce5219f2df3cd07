import type { Html, Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { readTag } from './grammar.ts';
import { judgeHtml, type MarkupNode } from './html.ts';
import { fromFlow } from './html-flow.ts';
import { inlineAs } from './html-inline.ts';
import type { Edit } from './source-edit.ts';

/** Where HTML stands in the source, and in what. */
interface Place {
  readonly start: number;
  readonly end: number;
  readonly parent: Nodes['type'] | undefined;
}

/** What to write in place of HTML: Markdown that shows the same, or escapes where it is shown as typed. A block's tag stays. */
export function inHtml(source: string, node: Html, place: Place): Edit[] {
  const value = node.value.trim();
  const isSafe = judgeHtml(value).kind === 'safe';
  const isFlow = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(place.parent ?? '');
  if (isSafe && !isFlow) return inLine(value, place);
  const lines = value.split(/\s*\n\s*/);
  if (!isSafe && (/^<\/?[A-Z]/.test(value) || lines.every((line) => readTag(line)))) return [];
  const text = isSafe ? markdownOf(node) : lines.join(' ').replace(special, '\\$&');
  return [edit(place, apart(source, text, place))];
}

const signs: Readonly<Partial<Record<string, string>>> = { strong: '**', emphasis: '*', delete: '~~' };

function edit({ start, end }: Place, text: string): Edit {
  return { start, end, text, isHtml: true };
}

function markdownOf(node: Html): string {
  return writeMarkdown({ type: 'root', children: fromFlow(node) });
}

/** A tree as Markdown, text without a sign of its own as tags: `<u>`, `<sub>`. */
export function writeMarkdown(tree: Root): string {
  return toMarkdown(tree, style).trimEnd();
}

function inLine(value: string, place: Place): Edit[] {
  const [, slash, name] = /^<(\/?)([a-z]+)[^>]*>$/i.exec(value)?.map((part) => part.toLowerCase()) ?? [];
  if (name === undefined || name === 'a' || name === 'img') return [];
  if (name === 'br') return [edit(place, '<br />')];
  const tag = inlineAs[name];
  return tag === undefined ? [] : [edit(place, signs[tag] ?? `<${slash}${tag}>`)];
}

const special = /[\\`*_{}[\]<~|]|&(?=[#\w])/g;

const style: Options = {
  bullet: '-',
  rule: '-',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: {
    markup: (node: MarkupNode, _, state, info) =>
      `<${node.tag}>${state.containerPhrasing(node as never, { ...info, before: '>', after: '<' })}</${node.tag}>`,
    break: () => '<br />',
  },
};

/** Lines of its own: in a list or a quote each with the sign of its line, at the top with blank lines around. */
function apart(source: string, text: string, { start, end, parent }: Place): string {
  if (parent === 'root') {
    const before = /[^\n]\n[ \t]*$/.test(source.slice(0, start)) ? '\n' : '';
    const after = /^\n[ \t]*[^\s]/.test(source.slice(end)) ? '\n' : '';
    return before + text + after;
  }
  const signs = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ');
  return text.replaceAll('\n', `\n${signs}`);
}
