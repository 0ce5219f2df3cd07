import type { Element, Root, RootContent } from 'hast';
import { textOfElement } from './text-of.ts';

const longest = { title: 120, heading: 80 };

/** Takes the title out: a first heading, or a first line all in bold. */
export function takeTitle(root: Root): string | undefined {
  const at = root.children.findIndex((child) => child.type !== 'text' || child.value.trim() !== '');
  const first = root.children[at];
  if (first?.type !== 'element' || hasPicture(first)) return undefined;
  const text = textOfElement(first);
  if (first.tagName !== 'h1' && !(isBold(first) && text.length <= longest.title && !/[:;,]$/.test(text))) {
    return undefined;
  }
  root.children.splice(at, 1);
  return text;
}

/** In a document without headings lines all in bold are headings; gives their texts. */
export function raiseBold(root: Root): string[] {
  const isHeading = (node: RootContent) => node.type === 'element' && /^h[1-6]$/.test(node.tagName);
  if (root.children.some(isHeading)) return [];
  return root.children.filter(isBold).flatMap((line) => {
    const text = textOfElement(line).replace(/:$/, '');
    if (text.length > longest.heading || /[.;,!?…]$/.test(text)) return [];
    line.tagName = 'h1';
    line.children = [{ type: 'text', value: text }];
    return [text];
  });
}

/** Whether a node is a paragraph that has no words but those in bold. */
export function isBold(node: RootContent): node is Element {
  if (node.type !== 'element' || node.tagName !== 'p') return false;
  const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  return (
    parts.length > 0 && parts.every((part) => part.type === 'element' && part.tagName === 'strong' && !hasPicture(part))
  );
}

function hasPicture(node: Element): boolean {
  return node.children.some((child) => child.type === 'element' && (child.tagName === 'img' || hasPicture(child)));
}
