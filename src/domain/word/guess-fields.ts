import type { Root } from 'hast';
import type { Fields } from '../model/field.ts';
import type { FieldValue } from '../model/field-value.ts';
import { elementText } from './html/element-text.ts';

/** Length in characters of a first paragraph that can serve as the summary. */
const summaryLength = { least: 60, most: 200 };

/**
 * Guesses fields that the document does not name: the kind from the title («Памятка…»), the summary from a short
 * first paragraph.
 */
export function guessFields(root: Root, { kind, summary }: Fields, title: string): FieldValue[] {
  const guessed: FieldValue[] = [];
  const words = title.toLowerCase();
  const option = kind?.options?.find((option) => new RegExp(`(?:^|\\P{L})${option}(?!\\p{L})`, 'u').test(words));
  if (kind && option !== undefined) guessed.push({ path: ['kind'], label: kind.label, value: option, text: option });
  const text = summary?.kind === 'text' ? firstParagraph(root) : undefined;
  if (summary && text !== undefined) guessed.push({ path: ['summary'], label: summary.label, value: text, text });
  return guessed;
}

function firstParagraph(root: Root): string | undefined {
  const blocks = root.children.filter(({ type }) => type === 'element');
  const [first] = blocks;
  if (first?.type !== 'element' || first.tagName !== 'p' || blocks.length < 2) return undefined;
  if (first.children.some(({ type }) => type !== 'text')) return undefined;
  const text = elementText(first);
  const isFit = text.length >= summaryLength.least && text.length <= summaryLength.most && /[.!?…]$/.test(text);
  return isFit ? text : undefined;
}
