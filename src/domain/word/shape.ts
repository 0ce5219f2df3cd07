import type { Element, ElementContent, Root, RootContent } from 'hast';
import { el, textNode } from '../prose/hast.ts';
import { undescribed } from '../prose/resolve.ts';
import { isSafeLink } from '../prose/safe-address.ts';

const inline = new Set(['strong', 'em', 's', 'u', 'sub', 'sup', 'a']);
const lists = new Set(['ul', 'ol']);
const isHeading = (node: ElementContent | RootContent): node is Element =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName);

/**
 * HTML of a Word file as HTML of a page: headings from h2 down without gaps, cells of one paragraph, no dead links,
 * no emphasis that starts or ends with a space. Changes the tree.
 */
export function shape(root: Root): void {
  const levels = [...new Set(headingsOf(root).map(({ tagName }) => tagName))].toSorted();
  for (const heading of headingsOf(root)) heading.tagName = `h${Math.min(6, levels.indexOf(heading.tagName) + 2)}`;
  root.children = root.children.flatMap((node) =>
    node.type === 'element' ? shaped(node, false) : node.type === 'text' ? [node] : [],
  );
}

function headingsOf(parent: Root | Element): Element[] {
  return parent.children.flatMap((node) => [
    ...(isHeading(node) ? [node] : []),
    ...(node.type === 'element' ? headingsOf(node) : []),
  ]);
}

function shaped(node: Element, inHeading: boolean): ElementContent[] {
  const isPlain = inHeading || isHeading(node);
  node.children = node.children.flatMap((child) => (child.type === 'element' ? shaped(child, isPlain) : [child]));
  if (node.tagName === 'td' || node.tagName === 'th') node.children = inCell(node.children);
  if (node.tagName === 'img') return inPicture(node);
  if (node.tagName === 'a') return inLink(node);
  // A heading is emphasis enough.
  if (inHeading && (node.tagName === 'strong' || node.tagName === 'em')) return node.children;
  return inline.has(node.tagName) ? withoutEdges(node) : [node];
}

/** A refused picture has no address. Word's own guesses and names of files describe nothing. */
function inPicture(img: Element): Element[] {
  if (!img.properties['src']) return [];
  const alt = String(img.properties['alt'] ?? '').trim();
  const isEmpty =
    alt === '' ||
    /автоматически созданное описание|^(?:рисунок|изображение|картинка|picture|image|img)?[\s_-]*\d*(?:\.\w+)?$/i.test(
      alt,
    );
  img.properties['alt'] = isEmpty ? undescribed : alt.replace(/\s+/g, ' ');
  return [img];
}

/** Bookmarks, links inside the document and to files of the author's machine lead nowhere; footnotes are told by their id. */
function inLink(link: Element): ElementContent[] {
  const href = String(link.properties['href'] ?? '');
  if (/^#(?:foot|end)note-/.test(href)) return [link];
  return href.startsWith('#') || !isSafeLink(href) ? link.children : withoutEdges(link);
}

/** Markdown has no sign for emphasis that starts or ends with a space. */
function withoutEdges(node: Element): ElementContent[] {
  const [first] = node.children;
  const last = node.children.at(-1);
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? (/\s+$/.exec(last.value)?.[0] ?? '') : '';
  if (last?.type === 'text' && after) last.value = last.value.slice(0, -after.length);
  node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  return [
    ...(before ? [textNode(before)] : []),
    ...(node.children.length > 0 ? [node] : []),
    ...(after ? [textNode(after)] : []),
  ];
}

/** A cell of Markdown is one line: paragraphs and points of lists are parted by breaks. */
function inCell(children: readonly ElementContent[]): ElementContent[] {
  const lines = children.flatMap((child) => linesOf(child));
  return lines.flatMap((line, i) => (i === 0 ? line : [el('br', {}), ...line]));
}

function linesOf(node: ElementContent, sign = '• '): ElementContent[][] {
  if (node.type !== 'element') return node.type === 'text' && node.value.trim() === '' ? [] : [[node]];
  if (lists.has(node.tagName)) {
    return node.children.flatMap((item, i) => linesOf(item, node.tagName === 'ol' ? `${i + 1}. ` : '• '));
  }
  if (node.tagName === 'li') {
    const isInner = (child: ElementContent) => child.type === 'element' && lists.has(child.tagName);
    const own = node.children.filter((child) => !isInner(child));
    return [[textNode(sign), ...own], ...node.children.filter(isInner).flatMap((child) => linesOf(child))];
  }
  return node.tagName === 'p' || isHeading(node) ? [node.children] : [[node]];
}
