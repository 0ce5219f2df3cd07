import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Image, Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { writeMarkdown } from '../prose/canonical-html.ts';
import { writeTag } from '../prose/grammar.ts';
import { markupHandlers, nameColumns } from '../prose/html-flow.ts';
import { shape } from './shape.ts';

/** What a document says, as it goes into an entry. */
export interface Written {
  /** The text of its first heading, when the document begins with one. */
  readonly title: string | undefined;
  /** Markdown without that heading. */
  readonly body: string;
}

const note = /^#?((?:foot|end)note)-(\d+)$/;
const backLink = /^#(?:foot|end)note-ref-\d+$/;

/** Writes HTML that Mammoth made of a Word file as Markdown: notes, pictures as blocks, headings under the title. */
export function writeWord(html: string): Written {
  const hast = fromHtml(html, { fragment: true });
  const at = hast.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = hast.children[at];
  const isTitle = first?.type === 'element' && first.tagName === 'h1';
  if (isTitle) hast.children.splice(at, 1);
  shape(hast);
  nameColumns(hast);
  const tree = toMdast(hast, { handlers: { ...markupHandlers, sup, ol, a }, document: true }) as Root;
  tree.children = tree.children.map(pictureAlone);
  tighten(tree);
  return { title: isTitle ? textOfElement(first) : undefined, body: writeMarkdown(tree) };
}

function textOfElement(node: Element): string {
  const text = (child: ElementContent): string =>
    child.type === 'text' ? child.value : child.type === 'element' ? child.children.map(text).join('') : '';
  return text(node).replace(/\s+/g, ' ').trim();
}

const nameOf = (kind: string, number: string): string => (kind === 'footnote' ? number : `k${number}`);

const sup: Handle = (state, node: Element) => {
  const [link] = node.children;
  const [, kind, number] = link?.type === 'element' ? (note.exec(String(link.properties['href'])) ?? []) : [];
  if (kind === undefined || number === undefined) return markupHandlers['sup']?.(state, node, undefined);
  return { type: 'footnoteReference', identifier: nameOf(kind, number), label: nameOf(kind, number) };
};

/** The list of notes at the end. */
const ol: Handle = (state, node: Element) => {
  const notes = node.children.flatMap((item): FootnoteDefinition[] => {
    const [, kind, number] = item.type === 'element' ? (note.exec(String(item.properties['id'])) ?? []) : [];
    if (item.type !== 'element' || kind === undefined || number === undefined) return [];
    const identifier = nameOf(kind, number);
    return [
      { type: 'footnoteDefinition', identifier, label: identifier, children: state.toFlow(state.all(item)) as never },
    ];
  });
  return notes.length > 0 ? notes : defaultHandlers.ol(state, node);
};

const a: Handle = (state, node: Element) => {
  const url = String(node.properties['href'] ?? '');
  if (backLink.test(url)) return [];
  return { type: 'link', url, title: null, children: state.all(node) as never };
};

/** Points of one paragraph stand without blank lines, as in Word. */
function tighten(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) tighten(child);
  if (node.type !== 'list') return;
  const isLong = node.children.some(({ children }) => children.filter(({ type }) => type !== 'list').length > 1);
  if (isLong) return;
  node.spread = false;
  for (const item of node.children) item.spread = false;
}

/** A picture in a paragraph of its own is a block: it may get a caption. */
function pictureAlone(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node;
  const images = node.children.filter((child): child is Image => child.type === 'image');
  const [image] = images;
  if (!image || images.length > 1 || textOf(node as Nodes, { includeImageAlt: false }).trim() !== '') return node;
  return {
    type: 'html',
    value: writeTag({ name: 'Picture', form: 'alone', attributes: { src: image.url, alt: image.alt ?? '' } }),
  };
}
