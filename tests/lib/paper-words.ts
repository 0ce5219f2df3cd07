import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { attribute, type Element } from './html.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What of a page a document should hold. */
export interface PaperWords {
  /** Words and numbers as one reads them, numbers of lists and notes among them. */
  readonly words: readonly string[];
  /** The titles of its sheets. */
  readonly sheets: readonly string[];
  /** The words of the heads of its tables. */
  readonly heads: readonly string[];
  /** What stands at the foot of each of its pages, without the page's number. */
  readonly feet: readonly string[];
}

const unread = /^(?:nav|button|script|style|template|noscript|video|audio|tc-keep|tc-paper)$/;
const unreadClasses = /(?:^|\s)(?:no-print|above-page|sheet-foot|page-foot)(?:\s|$)/;

/** Letters and digits apart: a number of a note stands at its word. */
export const wordsIn = (text: string): string[] => text.normalize('NFC').match(/\p{L}+|\p{N}+/gu) ?? [];

/** Reads a built page as paper should show it; `sheetsAlone` takes its sheets without the rest. */
export function paperWords(html: string, sheetsAlone: boolean): PaperWords {
  const all = withDescendants(parse(html, { scriptingEnabled: false }).childNodes);
  const main = all.find(({ tagName }) => tagName === 'main');
  if (!main) throw new Error('The page has no <main>');
  const inside = withDescendants(main.childNodes);
  const sheets = inside.filter((it) => isOf(it, 'sheet'));
  const meta = (name: string) => all.find((it) => attribute(it, 'property') === name);
  const pageFoot = ['og:site_name', 'og:url'].map((name) => attribute(meta(name) ?? main, 'content') ?? '').join(' ');
  const textsOf = (name: string) =>
    sheets
      .flatMap((sheet) => withDescendants(sheet.childNodes).filter((it) => isOf(it, name)))
      .map((it) => read(it, true));
  const roots = sheetsAlone ? sheets : [main];
  return {
    words: wordsIn(roots.map((root) => read(root, sheets.length > 0)).join(' ')),
    sheets: textsOf('sheet-title'),
    heads: inside
      .filter(({ tagName }) => tagName === 'thead' || tagName === 'h4')
      .flatMap((it) => wordsIn(read(it, true))),
    feet: [...new Set(textsOf('sheet-foot')), ...(sheetsAlone ? [] : [pageFoot])],
  };
}

const isOf = (element: Element, name: string) => (attribute(element, 'class') ?? '').split(/\s+/).includes(name);

function withDescendants(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => ('tagName' in node ? [node, ...withDescendants(node.childNodes)] : []));
}

/** The text of an element. Whose it is stands on each sheet, so a page with sheets does not say it again. */
function read(root: Element, hasSheets: boolean): string {
  const visit = (node: Node): string => {
    if ('value' in node) return node.value;
    if (!('tagName' in node) || attribute(node, 'hidden') !== undefined || unread.test(node.tagName)) return '';
    const isLeftOut = unreadClasses.test(attribute(node, 'class') ?? '') || (hasSheets && isOf(node, 'rights'));
    if (isLeftOut || attribute(node, 'data-footnote-backref') !== undefined) return '';
    // A heading for those who listen: Word says itself that these are notes.
    if (attribute(node, 'id') === 'footnote-label') return '';
    return ` ${numberOf(node)} ${node.childNodes.map(visit).join('')}${isInline(node) ? '' : ' '}`.replace(
      /^ {2}/,
      isInline(node) ? '' : ' ',
    );
  };
  return root.childNodes.map(visit).join('');
}

const inline = new Set(
  'a abbr b bdi cite code del em i ins kbd mark q s small span strong sub sup tc-term time u'.split(' '),
);
const isInline = ({ tagName }: Element): boolean => inline.has(tagName);

/** The number that a browser draws before an item. */
function numberOf(node: Element): string {
  const list = node.parentNode;
  if (node.tagName !== 'li' || !list || !('tagName' in list) || list.tagName !== 'ol') return '';
  if (attribute(list, 'role') === 'list') return '';
  const items = list.childNodes.filter((it) => 'tagName' in it);
  return String(Number(attribute(list, 'start') ?? 1) + items.indexOf(node));
}
