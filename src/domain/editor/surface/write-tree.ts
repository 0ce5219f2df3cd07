import type { ListItem, RootContent, TableRow } from 'mdast';
import type { Node } from 'prosemirror-model';
import { blocks } from '../../prose/blocks/index.ts';
import type { BlockValues } from './schema.ts';
import { phrasing } from './write-inline.ts';

/** The nodes of prose for nodes of the document. Empty paragraphs are left out: Markdown has none. */
export function treeOf(children: readonly Node[]): RootContent[] {
  return children.flatMap((node) => {
    const { name } = node.type;
    if (name === 'paragraph' && node.content.size === 0) return [];
    return [proseOf(node)];
  });
}

function proseOf(node: Node): RootContent {
  const { attrs } = node;
  const { name } = node.type;
  switch (name) {
    case 'paragraph':
      return { type: 'paragraph', children: phrasing(node) };
    case 'heading':
      return { type: 'heading', depth: attrs['depth'], children: phrasing(node) };
    case 'quote':
      return { type: 'blockquote', children: treeOf(node.children) as never };
    case 'bullets':
    case 'numbers': {
      const items = node.children.map(itemOf);
      const isNumbered = name === 'numbers';
      const spread = attrs['spread'] === true;
      return { type: 'list', ordered: isNumbered, start: isNumbered ? attrs['start'] : null, spread, children: items };
    }
    case 'code':
      return { type: 'code', lang: attrs['language'], meta: attrs['meta'], value: node.textContent };
    case 'rule':
      return { type: 'thematicBreak' };
    case 'table':
      return {
        type: 'table',
        align: node.firstChild?.children.map((cell) => cell.attrs['align']) ?? [],
        children: node.children.map(rowOf),
      };
    case 'footnote':
      return {
        type: 'footnoteDefinition',
        identifier: String(attrs['label']).toLowerCase(),
        label: attrs['label'],
        children: treeOf(node.children) as never,
      };
    case 'source':
      return { type: 'html', value: attrs['text'] };
    default:
      return blockOf(node);
  }
}

function blockOf({ type, attrs, children }: Node): RootContent {
  const block = blocks.get(type.name);
  if (!block) throw new RangeError(`Prose has no ${type.name}`);
  const attributes = attrs['values'] as BlockValues;
  return { type: 'block', block, attributes, start: { line: 1, column: 1 }, children: treeOf(children) };
}

function itemOf({ attrs, children }: Node): ListItem {
  return { type: 'listItem', checked: attrs['checked'], spread: attrs['spread'], children: treeOf(children) as never };
}

function rowOf({ children }: Node): TableRow {
  return {
    type: 'tableRow',
    children: children.map((cell) => ({ type: 'tableCell', children: phrasing(cell) })),
  };
}
