import type { Element, ElementContent, Text } from 'hast';
import type { Heading as HeadingNode, Nodes } from 'mdast';
import { defaultHandlers, type Handlers, type State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { entryAt } from '../site/addresses.ts';
import { slugOf, takeName } from '../text/slug.ts';
import { withBlanks, withFilledLines } from './blanks.ts';
import { el } from './hast.ts';
import type { MarkupNode } from './html.ts';
import { isOwnPicture, isSafeLink } from './safe-address.ts';
import { columnGroup } from './table-columns.ts';
import type { BlockNode } from './tree.ts';
import type { Heading, PageState, ProseHost } from './types.ts';

interface Options {
  readonly host: ProseHost;
  readonly page: PageState;
  /** Added to heading depths; a body uses 0, a field under an h2 uses 1. */
  readonly shift: number;
  readonly headings: Heading[];
}

/** Handlers that differ from those of mdast-util-to-hast. */
export function proseHandlers({ host, page, shift, headings }: Options): Handlers {
  return {
    block: (state: State, node: BlockNode) => {
      const children = state.wrap(state.all(node as unknown as Nodes), false) as ElementContent[];
      return node.block.render(node.attributes, children, host);
    },
    heading: (state: State, node: HeadingNode) => {
      const depth = Math.min(6, Math.max(2, node.depth) + shift);
      const children = state.all(node) as ElementContent[];
      // A heading of a picture that is withheld is empty too.
      if (children.every((child) => child.type === 'text' && child.value.trim() === '')) return [];
      const text = textOf(node);
      const id = takeName(slugOf(text), page.ids);
      headings.push({ depth, id, text });
      return el(`h${depth}`, { id }, ...children);
    },
    link: (state, node) => {
      const entry = entryAt(node.url);
      if (!isSafeLink(node.url) || (entry && !host.has(entry.collection, entry.id))) {
        return state.all(node) as ElementContent[];
      }
      const outside = /^https?:/i.test(node.url) ? { rel: ['external', 'noopener'] } : {};
      return el('a', { href: node.url, ...outside }, ...(state.all(node) as ElementContent[]));
    },
    image: (_, node) => {
      const view = isOwnPicture(node.url) ? host.picture(node.url) : undefined;
      return view ? el('img', { ...view, alt: node.alt ?? '' }) : [];
    },
    // A withheld picture leaves no empty paragraph.
    paragraph: (state, node) => {
      const paragraph = defaultHandlers.paragraph(state, node);
      const isEmpty = paragraph.children.every((child) => child.type === 'text' && child.value.trim() === '');
      paragraph.children = withFilledLines(paragraph.children);
      return isEmpty ? [] : paragraph;
    },
    text: (state, node) => withBlanks(defaultHandlers.text(state, node) as Text),
    markup: (state, node: MarkupNode) => el(node.tag, {}, ...(state.all(node as never) as ElementContent[])),
    // Alignment is a class: the Content-Security-Policy forbids `style`, and `align` is obsolete.
    table: (state, node) => {
      const table = defaultHandlers.table(state, node);
      const columns = node.children[0]?.children.map(textOf).filter(Boolean).join(', ');
      const group = columnGroup(node);
      if (group) table.children.unshift(group);
      // A group and not a region: many tables would fill the list of landmarks.
      const label = { role: 'group', tabIndex: 0, ariaLabel: columns ? `Таблица: ${columns}` : 'Таблица' };
      return el('div', { className: ['table-wrap'], ...label }, table);
    },
    tableRow: (state, node, parent) => {
      const row = defaultHandlers.tableRow(state, node, parent);
      for (const cell of row.children) {
        if (cell.type !== 'element') continue;
        alignByClass(cell);
        cell.children = withFilledLines(cell.children);
      }
      return row;
    },
    // Checkboxes are drawn by CSS: worksheets are filled in on paper.
    listItem: (state, node, parent) => {
      const { checked, ...plain } = node;
      const item = defaultHandlers.listItem(state, plain, parent);
      if (typeof checked !== 'boolean') return item;
      item.properties = { className: ['task'] };
      return item;
    },
  };
}

function alignByClass(cell: Element): void {
  const { align } = cell.properties;
  // An empty header cell is for a child to fill in; it names no column.
  if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
  cell.properties = {
    ...(typeof align === 'string' && align !== 'left' ? { className: [`align-${align}`] } : {}),
    ...(cell.tagName === 'th' ? { scope: 'col' } : {}),
  };
}
