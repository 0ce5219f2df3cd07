import type { Element, ElementContent, Root } from 'hast';
import { withNoBreaks } from '../text/typography.ts';
import { el, textNode } from './hast.ts';
import type { PageState, ProseHost } from './types.ts';

const untouched = new Set(['code', 'pre']);
const unmarked = new Set(['a', 'h2', 'h3', 'h4', 'h5', 'h6', 'abbr', 'th', 'figcaption']);
const unmarkedClasses = ['card', 'callout-title', 'sheet'];

/** Adds no-break spaces and marks the first use of each glossary term on the page. Changes the tree. */
export function polish(parent: Root | Element, host: ProseHost, page: PageState, mark = true): void {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'element') {
      if (!untouched.has(child.tagName)) polish(child, host, page, mark && isMarkable(child));
      return [child];
    }
    if (child.type !== 'text') return [];
    const text = withNoBreaks(child.value);
    return mark ? markTerms(text, host, page) : [textNode(text)];
  }) as typeof parent.children;
}

function isMarkable({ tagName, properties }: Element): boolean {
  const classes = Array.isArray(properties['className']) ? properties['className'] : [];
  return !unmarked.has(tagName) && !unmarkedClasses.some((name) => classes.includes(name));
}

/** More marks would distract from reading. */
const maxMarks = 8;

function markTerms(text: string, { terms }: ProseHost, { marked }: PageState): ElementContent[] {
  const parts: ElementContent[] = [];
  let position = 0;
  for (const { index, length, view, isShort } of terms.find(text)) {
    if (marked.has(view.id) || marked.size >= maxMarks) continue;
    marked.add(view.id);
    const words = text.slice(index, index + length);
    const content = isShort ? el('abbr', { title: view.term }, words) : textNode(words);
    const link = el('a', { className: ['term'], href: view.href }, content);
    const mark = el('tc-term', { dataTerm: view.term, dataDefinition: view.definition }, link);
    parts.push(textNode(text.slice(position, index)), mark);
    position = index + length;
  }
  return [...parts, textNode(text.slice(position))];
}
