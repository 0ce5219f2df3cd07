import type { PhrasingContent } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import type { MarkupTag } from '../../prose/html.ts';

interface Leaf {
  readonly node: Node;
  /** The marks that are not written yet. */
  readonly marks: readonly Mark[];
}

/** The line of a paragraph, heading or cell. */
export function phrasing({ children }: Node): PhrasingContent[] {
  return withoutEdges(group(children.map((node) => ({ node, marks: node.marks }))));
}

/** Spaces at the ends of a line are no words, and Markdown could hold them only as «&#x20;». */
function withoutEdges(line: readonly PhrasingContent[]): PhrasingContent[] {
  const isEnd = (at: number): boolean => line[at] === undefined || line[at].type === 'break';
  const trimmed = line.map((part, i) => {
    if (part.type !== 'text') return part;
    const value = isEnd(i - 1) ? part.value.replace(/^[ \t\n]+/, '') : part.value;
    return { ...part, value: isEnd(i + 1) ? trimEnd(value) : value };
  });
  const full = trimmed.filter((part) => part.type !== 'text' || part.value !== '');
  return full.length < line.length ? withoutEdges(full) : full;
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\n'.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

/** Nests the marks of a line: of those that begin at a place, the longest is the outermost. */
function group(leaves: readonly Leaf[]): PhrasingContent[] {
  const output: PhrasingContent[] = [];
  for (let i = 0; i < leaves.length; ) {
    const first = leaves[i] as Leaf;
    const [outermost, end] = longestMark(leaves, i);
    if (!outermost) {
      output.push(inlineOf(first.node));
      i += 1;
      continue;
    }
    const run = leaves.slice(i, end).map(({ node, marks }) => ({ node, marks: outermost.removeFromSet(marks) }));
    output.push(...(outermost.type.name === 'inlineCode' ? codeOf(run) : markedAs(outermost, group(run))));
    i = end;
  }
  return output;
}

/** Code is innermost. */
function longestMark(leaves: readonly Leaf[], from: number): [Mark | undefined, number] {
  let longest: Mark | undefined;
  let longestEnd = from;
  for (const mark of leaves[from]?.marks ?? []) {
    let end = from;
    while (leaves[end]?.marks.some((other) => other.eq(mark))) end += 1;
    const isCode = mark.type.name === 'inlineCode';
    if (longest && (isCode || end <= longestEnd)) continue;
    longest = mark;
    longestEnd = end;
  }
  return [longest, longestEnd];
}

function codeOf(run: readonly Leaf[]): PhrasingContent[] {
  const value = run.map(({ node }) => node.textContent).join('');
  return value === '' ? [] : [{ type: 'inlineCode', value }];
}

function inlineOf(node: Node): PhrasingContent {
  const { attrs } = node;
  switch (node.type.name) {
    case 'break':
      return { type: 'break' };
    case 'image':
      return { type: 'image', url: attrs['src'], alt: attrs['alt'], title: attrs['title'] };
    case 'reference':
      return { type: 'footnoteReference', identifier: String(attrs['label']).toLowerCase(), label: attrs['label'] };
    default:
      return { type: 'text', value: node.text ?? '' };
  }
}

/** Blanks at the edges stand outside: Markdown reads no mark that begins or ends with one. */
function markedAs({ type, attrs }: Mark, children: PhrasingContent[]): PhrasingContent[] {
  const before = takeEdge(children, 0, 'start');
  const after = takeEdge(children, children.length - 1, 'end');
  if (children.length === 0) return [...before, ...after];
  return [...before, marked(type.name, attrs, children), ...after];
}

function marked(name: string, attrs: Mark['attrs'], children: PhrasingContent[]): PhrasingContent {
  switch (name) {
    case 'link':
      return { type: 'link', url: attrs['href'], title: attrs['title'], children: children as never };
    case 'strong':
    case 'emphasis':
    case 'delete':
      return { type: name, children };
    default:
      return { type: 'markup', tag: name as MarkupTag, children };
  }
}

function takeEdge(children: PhrasingContent[], at: number, side: 'start' | 'end'): PhrasingContent[] {
  const edge = children[at];
  if (edge?.type === 'break') return children.splice(at, 1);
  if (edge?.type !== 'text') return [];
  const rest = side === 'start' ? edge.value.trimStart() : edge.value.trimEnd();
  const { length } = edge.value;
  const value = side === 'start' ? edge.value.slice(0, length - rest.length) : edge.value.slice(rest.length);
  if (value === '') return [];
  edge.value = rest;
  if (rest === '') children.splice(at, 1);
  return [{ type: 'text', value }];
}
