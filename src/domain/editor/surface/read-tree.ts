import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { Mark, Node } from 'prosemirror-model';
import { surfaceSchema as schema } from './schema.ts';

const { nodes, marks } = schema;

/** A node of the document for a node of prose; `source` is the text in which it stands. Throws a RangeError when the document can't hold it. */
export function nodeOf(node: RootContent, source: string): Node {
  const inside = () => childrenOf(node, source);
  switch (node.type) {
    case 'paragraph':
      return make('paragraph', null, inlineOf(node.children));
    case 'heading':
      return make('heading', { depth: node.depth }, inlineOf(node.children));
    case 'blockquote':
      return make('quote', null, filled(inside()));
    case 'list':
      return node.ordered
        ? make('numbers', { start: node.start ?? 1, spread: node.spread === true }, inside())
        : make('bullets', { spread: node.spread === true }, inside());
    case 'listItem':
      return make('item', { checked: node.checked ?? null, spread: node.spread === true }, filled(inside()));
    case 'code':
      return make('code', { language: node.lang ?? null, meta: node.meta ?? null }, textNodes(node.value));
    case 'thematicBreak':
      return make('rule');
    case 'table': {
      const width = node.children[0]?.children.length ?? 0;
      const rows = node.children.map(({ children }, row) => {
        const cells = Array.from({ length: width }, (_, column) =>
          make(
            row === 0 ? 'head' : 'cell',
            { align: node.align?.[column] ?? null },
            inlineOf(children[column]?.children),
          ),
        );
        return make('row', null, cells);
      });
      return make('table', null, rows);
    }
    case 'footnoteDefinition':
      return make('footnote', { label: node.label ?? node.identifier }, filled(inside()));
    case 'block':
      return make(node.block.name, { values: node.attributes }, node.block.holdsProse ? filled(inside()) : []);
    default:
      return isInline(node)
        ? make('paragraph', null, inlineOf([node as PhrasingContent]))
        : make('source', { text: sourceOf(node, source) });
  }
}

function childrenOf(node: Nodes, source: string): Node[] {
  return 'children' in node ? node.children.map((child) => nodeOf(child as RootContent, source)) : [];
}

/** An empty item or quotation holds an empty paragraph to write in. */
function filled(children: Node[]): Node[] {
  return children.length > 0 ? children : [make('paragraph')];
}

function make(name: string, attrs: object | null = null, content: readonly Node[] = []): Node {
  const type = nodes[name];
  if (!type) throw new RangeError(`The document has no node ${name}`);
  return type.createChecked(attrs as never, content);
}

function sourceOf({ position }: Nodes, source: string): string {
  return source.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
}

const inlineTypes = new Set(['text', 'emphasis', 'strong', 'delete', 'inlineCode', 'link', 'image', 'markup', 'break']);
const isInline = ({ type }: Nodes): boolean => inlineTypes.has(type);

function inlineOf(children: readonly PhrasingContent[] = [], around: readonly Mark[] = []): Node[] {
  return children.flatMap((child) => {
    switch (child.type) {
      case 'text':
        // A line break in the source is a blank on the page.
        return textNodes(child.value.replaceAll('\n', ' '), around);
      case 'inlineCode':
        return textNodes(child.value.replaceAll('\n', ' '), mark('inlineCode').addToSet(around));
      case 'strong':
      case 'emphasis':
      case 'delete':
        return inlineOf(child.children, mark(child.type).addToSet(around));
      case 'markup':
        return inlineOf(child.children, mark(child.tag).addToSet(around));
      case 'link':
        return inlineOf(child.children, mark('link', { href: child.url, title: child.title ?? null }).addToSet(around));
      case 'image':
        return [leaf('image', { src: child.url, alt: child.alt ?? '', title: child.title ?? null }, around)];
      case 'break':
        return [leaf('break', null, around)];
      case 'footnoteReference':
        return [leaf('reference', { label: child.label ?? child.identifier }, around)];
      default:
        return 'children' in child ? inlineOf(child.children as PhrasingContent[], around) : [];
    }
  });
}

function leaf(name: string, attrs: object | null, around: readonly Mark[]): Node {
  return make(name, attrs).mark(around);
}

function mark(name: string, attrs?: object): Mark {
  const type = marks[name];
  if (!type) throw new RangeError(`The document has no mark ${name}`);
  return type.create(attrs as never);
}

/** ProseMirror has no empty text. */
function textNodes(value: string, around: readonly Mark[] = []): Node[] {
  return value === '' ? [] : [schema.text(value, around)];
}
