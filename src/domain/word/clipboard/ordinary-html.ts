import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { withLooks } from './styles.ts';
import { wordLists } from './word-lists.ts';
import { wordNotes } from './word-notes.ts';

/**
 * HTML of the clipboard as HTML that says what it means by its elements. Word, LibreOffice, Google Docs, Yandex
 * Documents and Excel say it by styles, classes and comments of their own.
 */
export function ordinaryHtml(html: string): string {
  const root = fromHtml(fragmentOf(html), { fragment: true });
  root.children = (root.children as ElementContent[]).flatMap((node) =>
    node.type === 'element' ? bodyOf(node) : [node],
  );
  wordNotes(root);
  root.children = meant(root.children as ElementContent[], false);
  return toHtml(root);
}

/** Windows marks in the HTML what was copied; what stands around is the head of the document. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  const fragment = start >= 0 && end > start ? html.slice(start + '<!--StartFragment-->'.length, end) : html;
  // Excel marks the rows within the table.
  return /<tr\b/i.test(fragment) && !/<table\b/i.test(fragment) ? `<table>${fragment}</table>` : fragment;
}

function bodyOf(node: Element): ElementContent[] {
  if (node.tagName === 'head' || node.tagName === 'style' || node.tagName === 'meta') return [];
  return node.tagName === 'html' || node.tagName === 'body' ? node.children : [node];
}

function meant(children: readonly ElementContent[], isInLink: boolean): ElementContent[] {
  return nestedLists(wordLists(children)).flatMap((node): ElementContent[] => {
    if (node.type === 'comment') return [];
    if (node.type !== 'element') return [node];
    const isLink = node.tagName === 'a' && node.properties['href'] !== undefined;
    const inner = { ...node, children: meant(node.children, isInLink || isLink) };
    // Left is where a page has it anyway.
    if (node.properties['align'] === 'left') inner.properties = {};
    if (isLink) inner.properties = { href: leadsTo(String(node.properties['href'] ?? '')) };
    return withLooks(inner, isInLink);
  });
}

/** Google and LibreOffice put a list straight into a list; it belongs to the item before. */
function nestedLists(children: readonly ElementContent[]): ElementContent[] {
  return children.map((list) => {
    if (list.type !== 'element' || !isList(list)) return list;
    const items: ElementContent[] = [];
    for (const child of list.children) {
      const last = items.at(-1);
      if (child.type === 'element' && isList(child) && last?.type === 'element' && last.tagName === 'li') {
        items[items.length - 1] = { ...last, children: [...last.children, child] };
      } else if (child.type !== 'text' || child.value.trim() !== '') items.push(child);
    }
    return { ...list, children: items };
  });
}

const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol';

/** Google's documents lead through its own server, which would learn who reads. */
function leadsTo(href: string): string {
  const [, target] = /^https?:\/\/www\.google\.[a-z.]+\/url\?(?:.*&)?q=([^&]+)/.exec(href) ?? [];
  if (target === undefined) return href;
  try {
    return decodeURIComponent(target);
  } catch {
    return href;
  }
}
