import type { Code, Image, ImageReference, Link, LinkReference, Nodes, Text } from 'mdast';
import { inHtml } from './canonical-html.ts';
import type { Edit } from './source-edit.ts';

/** MDX reads a line that starts with these words as code. */
const statement = /^(?:import|export)(?=[\s{*"'(]|$)/;

/** What to change so that MDX reads as text everything that Markdown reads as text. */
export function editsOf(source: string, node: Nodes, parent?: Nodes): Edit[] {
  const inner = 'children' in node ? node.children.flatMap((child) => editsOf(source, child, node)) : [];
  switch (node.type) {
    case 'text':
      return isBareAddress(source, parent) ? [] : inText(source, node);
    case 'html':
      return inHtml(source, node, { start: rangeOf(node)[0], end: rangeOf(node)[1], parent: parent?.type });
    case 'link':
      return charAt(source, node) === '<' ? inAddress(node) : inner;
    case 'linkReference':
      return inner.length > 0 ? [...inner, ...fullReference(source, node)] : [];
    case 'image':
    case 'imageReference':
      return inAlt(source, node);
    case 'code':
      return inIndented(source, node);
    default:
      return inner;
  }
}

function rangeOf(node: Nodes): [number, number] {
  const position = 'position' in node ? node.position : undefined;
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function charAt(source: string, node: Nodes): string {
  return source.charAt(rangeOf(node)[0]);
}

/** An address typed as it is becomes a link whose text must not change. */
function isBareAddress(source: string, parent: Nodes | undefined): boolean {
  return parent?.type === 'link' && charAt(source, parent) !== '[';
}

function inText(source: string, node: Text): Edit[] {
  const [start, end] = rangeOf(node);
  const word = node.position?.start.column === 1 ? statement.exec(source.slice(start, end)) : null;
  const first = word ? [{ start, end: start + 1, text: `&#${source.charCodeAt(start)};` }] : [];
  return [...first, ...inRange(source, start, end)];
}

function inRange(source: string, start: number, end: number): Edit[] {
  const edits: Edit[] = [];
  for (let i = start; i < end; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '{' || source[i] === '<') edits.push({ start: i, end: i, text: '\\' });
  }
  return edits;
}

/** `<https://…>` is a tag to MDX; the same link in brackets is not. */
function inAddress(node: Link): Edit[] {
  const [start, end] = rangeOf(node);
  const [only] = node.children;
  const label = only?.type === 'text' ? only.value.replace(/[\\`*_{}[\]<~&]/g, '\\$&') : '';
  const url = node.url.replace(/[\\()<>]|&(?=[#\w])/g, '\\$&');
  return [{ start, end, text: `[${label}](${url})` }];
}

/** `[a {b}]` is text and name at once: when the text changes, the name is written apart. */
function fullReference(source: string, node: LinkReference): Edit[] {
  if (node.referenceType === 'full') return [];
  const [start, end] = rangeOf(node);
  const name = source.slice(start, end).replace(/\[\]$/, '');
  return node.referenceType === 'shortcut' ? [{ start: end, end, text: name }] : [{ start: end - 2, end, text: name }];
}

function inAlt(source: string, node: Image | ImageReference): Edit[] {
  const [start, end] = rangeOf(node);
  let depth = 0;
  for (let i = start + 1; i < end; i += 1) {
    if (source[i] === '\\') i += 1;
    else if (source[i] === '[') depth += 1;
    else if (source[i] === ']') depth -= 1;
    if (depth === 0) return inRange(source, start + 2, i);
  }
  return [];
}

/** MDX has no code by indent: the same lines between fences. */
function inIndented(source: string, node: Code): Edit[] {
  const [start, end] = rangeOf(node);
  const opening = source.slice(start, end).trimStart();
  if (/^(?:```|~~~)/.test(opening) && !/^(?:```|~~~)/.test(node.value)) return [];
  const from = source.lastIndexOf('\n', start - 1) + 1;
  const values = node.value.split('\n');
  const heads = source
    .slice(from, end)
    .split('\n')
    .map((line, i) => {
      const value = values[i] ?? '';
      if (value === '') return line.trimEnd();
      return line.endsWith(value) ? line.slice(0, -value.length).replace(/(?: {4}|\t)$/, '') : undefined;
    });
  const [head] = heads;
  if (head === undefined || heads.length !== values.length || heads.includes(undefined)) return [];
  const inside = head.replace(/[^>\s]/g, ' ');
  const longest = Math.max(0, ...[...node.value.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  const body = values.map((value) => (inside + value).trimEnd());
  return [{ start: from, end, text: [head + fence, ...body, inside + fence].join('\n') }];
}
