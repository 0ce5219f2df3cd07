import type { Root } from 'hast';
import type { Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { textOfElement } from './text-of.ts';

/** How long a first paragraph may be, in characters, to stand for the whole document. */
const summaryLength = { least: 60, most: 200 };

/**
 * What a document lets guess of fields it does not name itself: the kind from its title («Памятка…»), the summary from its
 * first short paragraph.
 */
export function guess(root: Root, { kind, summary }: Fields, title: string): FieldValue[] {
  const said: FieldValue[] = [];
  const words = title.toLowerCase();
  const named = kind?.options?.find((option) => new RegExp(`(?<!\\p{L})${option}(?!\\p{L})`, 'u').test(words));
  if (kind && named !== undefined) said.push({ path: ['kind'], label: kind.label, value: named, text: named });
  const text = summary?.kind === 'text' ? firstParagraph(root) : undefined;
  if (summary && text !== undefined) said.push({ path: ['summary'], label: summary.label, value: text, text });
  return said;
}

function firstParagraph(root: Root): string | undefined {
  const blocks = root.children.filter(({ type }) => type === 'element');
  const [first] = blocks;
  if (first?.type !== 'element' || first.tagName !== 'p' || blocks.length < 2) return undefined;
  if (first.children.some(({ type }) => type !== 'text')) return undefined;
  const text = textOfElement(first);
  const isFit = text.length >= summaryLength.least && text.length <= summaryLength.most && /[.!?…]$/.test(text);
  return isFit ? text : undefined;
}
