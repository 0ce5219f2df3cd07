import type { Element, ElementContent, Root, RootContent } from 'hast';
import { el, textNode } from '../prose/hast.ts';
import { undescribed } from '../prose/resolve.ts';
import { isSafeLink } from '../prose/safe-address.ts';

const inlineTags = new Set(['strong', 'em', 's', 'u', 'sub', 'sup', 'a']);
const listTags = new Set(['ul', 'ol']);
const isHeading = (node: ElementContent | RootContent): node is Element =>
  node.type === 'element' && /^h[1-6]$/.test(node.tagName);

/**
 * Changes the tree of a Word file into that of a page: heading levels start at h2 without gaps, a table cell is one
 * paragraph, there are no dead links and no emphasis with spaces at its edges.
 */
export function normalizeHtml(root: Root): void {
  const levels = [...new Set(headingsOf(root).map(({ tagName }) => tagName))].sort();
  for (const heading of headingsOf(root)) heading.tagName = `h${Math.min(6, levels.indexOf(heading.tagName) + 2)}`;
  root.children = root.children.flatMap((node) =>
    node.type === 'element' ? normalizeElement(node, false) : node.type === 'text' ? [node] : [],
  );
}

function headingsOf(parent: Root | Element): Element[] {
  return parent.children.flatMap((node) => [
    ...(isHeading(node) ? [node] : []),
    ...(node.type === 'element' ? headingsOf(node) : []),
  ]);
}

function normalizeElement(node: Element, inHeading: boolean): ElementContent[] {
  const isInHeading = inHeading || isHeading(node);
  node.children = node.children.flatMap((child) =>
    child.type === 'element' ? normalizeElement(child, isInHeading) : [child],
  );
  if (node.tagName === 'td' || node.tagName === 'th') node.children = flattenCell(node.children);
  if (node.tagName === 'img') return normalizePicture(node);
  if (node.tagName === 'a') return normalizeLink(node);
  // A heading needs no emphasis.
  if (inHeading && (node.tagName === 'strong' || node.tagName === 'em')) return node.children;
  return inlineTags.has(node.tagName) ? moveSpacesOut(node) : [node];
}

/**
 * A picture that failed the check has no address. Alternative text that Word generated, or that is a file name,
 * describes nothing.
 */
function normalizePicture(img: Element): Element[] {
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

/**
 * Bookmarks, links inside the document and links to the author's own files do not work on a page. Footnotes are
 * recognised by their id.
 */
function normalizeLink(link: Element): ElementContent[] {
  const href = String(link.properties['href'] ?? '');
  if (/^#(?:foot|end)note-/.test(href)) return [link];
  return href.startsWith('#') || !isSafeLink(href) ? link.children : moveSpacesOut(link);
}

/** Markdown cannot mark emphasis that starts or ends with a space. */
function moveSpacesOut(node: Element): ElementContent[] {
  const [first] = node.children;
  const last = node.children.at(-1);
  const before = first?.type === 'text' ? (/^\s+/.exec(first.value)?.[0] ?? '') : '';
  if (first?.type === 'text') first.value = first.value.slice(before.length);
  const after = last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
  if (last?.type === 'text' && after) last.value = last.value.slice(0, -after.length);
  node.children = node.children.filter((child) => child.type !== 'text' || child.value !== '');
  return [
    ...(before ? [textNode(before)] : []),
    ...(node.children.length > 0 ? [node] : []),
    ...(after ? [textNode(after)] : []),
  ];
}

/** A Markdown table cell is one line: paragraphs and list items are separated by <br>. */
function flattenCell(children: readonly ElementContent[]): ElementContent[] {
  const lines = children.flatMap((child) => cellLines(child));
  return lines.flatMap((line, i) => (i === 0 ? line : [el('br', {}), ...line]));
}

function cellLines(node: ElementContent, marker = '• '): ElementContent[][] {
  if (node.type !== 'element') return node.type === 'text' && node.value.trim() === '' ? [] : [[node]];
  if (listTags.has(node.tagName)) {
    return node.children.flatMap((item, i) => cellLines(item, node.tagName === 'ol' ? `${i + 1}. ` : '• '));
  }
  if (node.tagName === 'li') {
    const isInner = (child: ElementContent) => child.type === 'element' && listTags.has(child.tagName);
    const content = node.children.filter((child) => !isInner(child));
    return [[textNode(marker), ...content], ...node.children.filter(isInner).flatMap((child) => cellLines(child))];
  }
  return node.tagName === 'p' || isHeading(node) ? [node.children] : [[node]];
}
