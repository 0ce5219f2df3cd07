import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Image, Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Field, Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { writeMarkdown } from '../prose/canonical-html.ts';
import { writeTag } from '../prose/grammar.ts';
import { markupHandlers, nameColumns } from '../prose/html-flow.ts';
import { guess } from './guess.ts';
import { takeHead } from './head.ts';
import { raiseBold, takeTitle } from './headings.ts';
import type { IdOf } from './meaning.ts';
import { shape } from './shape.ts';

/** What a document says, as it goes into an entry. */
export interface Written {
  readonly title: string;
  /** Markdown without the title and what goes into fields. */
  readonly body: string;
  /** What goes into fields. */
  readonly said: readonly FieldValue[];
  /** Lines in bold that became headings. */
  readonly raised: readonly string[];
}

export interface Reading {
  /** The title of a document that has none. */
  readonly stem: string;
  readonly fields: Fields;
  readonly idOf: IdOf;
}

const note = /^#?((?:foot|end)note)-(\d+)$/;
const backLink = /^#(?:foot|end)note-ref-\d+$/;

/** Writes HTML that Mammoth made of a Word file as Markdown: notes, pictures as blocks, headings under the title. */
export function writeWord(html: string, { stem, fields, idOf }: Reading): Written {
  const hast = fromHtml(html, { fragment: true });
  const title = takeTitle(hast) || stem;
  const head = takeHead(hast, fields, idOf);
  const raised = raiseBold(hast);
  const isOpen = ([name]: [string, Field]) => !head.some(({ path }) => path[0] === name);
  const guessed = guess(hast, Object.fromEntries(Object.entries(fields).filter(isOpen)), title);
  shape(hast);
  nameColumns(hast);
  const tree = toMdast(hast, { handlers: { ...markupHandlers, sup, ol, a }, document: true }) as Root;
  tree.children = tree.children.map(pictureAlone);
  tighten(tree);
  return { title, body: writeMarkdown(tree), said: [...head, ...guessed], raised };
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
