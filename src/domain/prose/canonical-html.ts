import type { Html, Nodes, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { linesOf } from '../text/edges.ts';
import { settleEmphasis } from './emphasis-edges.ts';
import { readTag, writeTag } from './grammar.ts';
import { judgeHtml, type MarkupNode } from './html.ts';
import { fromFlow } from './html-flow.ts';
import { inlineAs } from './html-inline.ts';
import type { Edit } from './source-edit.ts';
import type { BlockNode } from './tree.ts';

/** The position of HTML in the source and the type of its parent. */
interface HtmlPosition {
  readonly start: number;
  readonly end: number;
  readonly parent: Nodes['type'] | undefined;
}

/** The edits that replace HTML by equal Markdown, or by escaped text when it is shown as text. Block tags stay. */
export function inHtml(source: string, node: Html, position: HtmlPosition): Edit[] {
  const value = node.value.trim();
  const isSafe = judgeHtml(value).kind === 'safe';
  const isFlow = ['root', 'blockquote', 'listItem', 'footnoteDefinition'].includes(position.parent ?? '');
  if (isSafe && !isFlow) return inLine(value, position);
  const lines = linesOf(value);
  if (!isSafe && (/^<\/?[A-Z]/.test(value) || lines.every((line) => readTag(line)))) return [];
  const text = isSafe ? markdownOf(node) : lines.join(' ').replace(special, '\\$&');
  return [edit(position, separated(source, text, position))];
}

const marks: Readonly<Partial<Record<string, string>>> = { strong: '**', emphasis: '*', delete: '~~' };

function edit({ start, end }: HtmlPosition, text: string): Edit {
  return { start, end, text, isHtml: true };
}

function markdownOf(node: Html): string {
  return writeMarkdown({ type: 'root', children: fromFlow(node) });
}

/** Serializes a tree as Markdown; markup that Markdown lacks becomes tags: `<u>`, `<sub>`. */
export function writeMarkdown(tree: Root): string {
  settleEmphasis(tree);
  return toMarkdown(tree, style).trimEnd();
}

function inLine(value: string, position: HtmlPosition): Edit[] {
  const [, slash, name] = /^<(\/?)([a-z]+)(?:[^a-z>][^>]*)?>$/i.exec(value)?.map((part) => part.toLowerCase()) ?? [];
  if (name === undefined || name === 'a' || name === 'img') return [];
  if (name === 'br') return [edit(position, '<br />')];
  const tag = inlineAs[name];
  return tag === undefined ? [] : [edit(position, marks[tag] ?? `<${slash}${tag}>`)];
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
    block: (node: BlockNode, _, state, info) => {
      const { name, holdsProse } = node.block;
      const attributes = Object.fromEntries(Object.entries(node.attributes).filter(([, value]) => value !== ''));
      if (!holdsProse) return writeTag({ name, attributes, form: 'alone' });
      const text = state.containerFlow(node as never, info);
      const tags = [writeTag({ name, attributes, form: 'open' }), writeTag({ name, attributes: {}, form: 'close' })];
      return [tags[0], ...(text === '' ? [] : [text]), tags[1]].join('\n\n');
    },
  },
};

/** Puts text on its own lines: with the prefix of a list or a quote, or with blank lines around at the top level. */
function separated(source: string, text: string, { start, end, parent }: HtmlPosition): string {
  if (parent === 'root') {
    const before = /[^\n]\n[ \t]*$/.test(source.slice(0, start)) ? '\n' : '';
    const after = /^\n[ \t]*[^\s]/.test(source.slice(end)) ? '\n' : '';
    return before + text + after;
  }
  const marks = source.slice(source.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\s]/g, ' ');
  return text.replaceAll('\n', `\n${marks}`);
}
