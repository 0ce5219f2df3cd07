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
import { extractFields } from './extract-fields.ts';
import { guessFields } from './guess-fields.ts';
import { extractTitle, promoteBoldLines } from './headings.ts';
import { normalizeHtml } from './normalize-html.ts';
import type { FindEntryId } from './parse-field-value.ts';

/** The content of a document, split into the parts of an entry. */
export interface WordEntry {
  readonly title: string;
  /** Markdown, without the title and the lines taken into fields. */
  readonly body: string;
  readonly fieldValues: readonly FieldValue[];
  /** Bold lines that became headings. */
  readonly boldHeadings: readonly string[];
}

export interface WriteOptions {
  /** The title for a document without one. */
  readonly stem: string;
  readonly fields: Fields;
  readonly findEntryId: FindEntryId;
}

const noteId = /^#?((?:foot|end)note)-(\d+)$/;
const backLink = /^#(?:foot|end)note-ref-\d+$/;

/** Converts Mammoth's HTML of a Word file into Markdown: footnotes, pictures as blocks, headings below the title. */
export function wordToMarkdown(html: string, { stem, fields, findEntryId }: WriteOptions): WordEntry {
  const hast = fromHtml(html, { fragment: true });
  const title = extractTitle(hast) || stem;
  const extracted = extractFields(hast, fields, findEntryId);
  const boldHeadings = promoteBoldLines(hast);
  const isEmpty = ([name]: [string, Field]) => !extracted.some(({ path }) => path[0] === name);
  const guessed = guessFields(hast, Object.fromEntries(Object.entries(fields).filter(isEmpty)), title);
  normalizeHtml(hast);
  nameColumns(hast);
  const tree = toMdast(hast, { handlers: { ...markupHandlers, sup, ol, a }, document: true }) as Root;
  tree.children = tree.children.map(pictureBlock);
  tightenLists(tree);
  return { title, body: writeMarkdown(tree), fieldValues: [...extracted, ...guessed], boldHeadings };
}

const noteName = (kind: string, number: string): string => (kind === 'footnote' ? number : `k${number}`);

const sup: Handle = (state, node: Element) => {
  const [link] = node.children;
  const [, kind, number] = link?.type === 'element' ? (noteId.exec(String(link.properties['href'])) ?? []) : [];
  if (kind === undefined || number === undefined) return markupHandlers['sup']?.(state, node, undefined);
  return { type: 'footnoteReference', identifier: noteName(kind, number), label: noteName(kind, number) };
};

/** Mammoth lists footnotes at the end. */
const ol: Handle = (state, node: Element) => {
  const notes = node.children.flatMap((item): FootnoteDefinition[] => {
    const [, kind, number] = item.type === 'element' ? (noteId.exec(String(item.properties['id'])) ?? []) : [];
    if (item.type !== 'element' || kind === undefined || number === undefined) return [];
    const identifier = noteName(kind, number);
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

/** As in Word, list items of one paragraph have no blank lines between them. */
function tightenLists(node: Nodes): void {
  if (!('children' in node)) return;
  for (const child of node.children) tightenLists(child);
  if (node.type !== 'list') return;
  const isLong = node.children.some(({ children }) => children.filter(({ type }) => type !== 'list').length > 1);
  if (isLong) return;
  node.spread = false;
  for (const item of node.children) item.spread = false;
}

/** A picture alone in its paragraph becomes a block: a block can have a caption. */
function pictureBlock(node: RootContent): RootContent {
  if (node.type !== 'paragraph') return node;
  const images = node.children.filter((child): child is Image => child.type === 'image');
  const [image] = images;
  if (!image || images.length > 1 || textOf(node as Nodes, { includeImageAlt: false }).trim() !== '') return node;
  return {
    type: 'html',
    value: writeTag({ name: 'Picture', form: 'alone', attributes: { src: image.url, alt: image.alt ?? '' } }),
  };
}
