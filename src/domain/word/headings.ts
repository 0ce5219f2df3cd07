import type { Element, Root, RootContent } from 'hast';
import { elementText } from './element-text.ts';

const maxLength = { title: 120, heading: 80 };

/** Removes and returns the title: a leading heading, or a first line all in bold. */
export function extractTitle(root: Root): string | undefined {
  const at = root.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = root.children[at];
  if (first?.type !== 'element' || hasPicture(first)) return undefined;
  const text = elementText(first);
  if (first.tagName !== 'h1' && !(isBoldParagraph(first) && text.length <= maxLength.title && !/[:;,]$/.test(text))) {
    return undefined;
  }
  root.children.splice(at, 1);
  return text;
}

/** Turns lines all in bold into headings in a document without any; returns their texts. */
export function promoteBoldLines(root: Root): string[] {
  const isHeading = (node: RootContent) => node.type === 'element' && /^h[1-6]$/.test(node.tagName);
  if (root.children.some(isHeading)) return [];
  return root.children.filter(isBoldParagraph).flatMap((line) => {
    const text = elementText(line).replace(/:$/, '');
    if (text.length > maxLength.heading || /[.;,!?…]$/.test(text)) return [];
    line.tagName = 'h1';
    line.children = [{ type: 'text', value: text }];
    return [text];
  });
}

/** Whether a node is a paragraph with all its text in bold. */
export function isBoldParagraph(node: RootContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'p') return false;
  const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return (
    parts.length > 0 && parts.every((part) => part.type === 'element' && part.tagName === 'strong' && !hasPicture(part))
  );
}

function hasPicture(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)));
}
