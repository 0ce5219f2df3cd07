import type { Element, ElementContent, Root } from 'hast';
import { withNoBreaks } from '../text/typography.ts';
import { el, textNode } from './hast.ts';
import type { PageState, ProseHost } from './types.ts';

const untouched = new Set(['code', 'pre']);
const unmarked = new Set(['a', 'h2', 'h3', 'h4', 'h5', 'h6', 'abbr', 'figcaption']);

/** Sets no-break spaces and marks the first use of each known abbreviation on the page. */
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
  return !unmarked.has(tagName) && !classes.includes('card') && !classes.includes('callout-title');
}

/** Abbreviations of two or more capitals (ОВЗ, ППк): looked up whole, never inside a word. */
const abbreviation = /(?<![\p{L}\d-])\p{Lu}[\p{L}]*\p{Lu}[\p{L}]*(?![\p{L}\d-])/gu;

function markTerms(text: string, { terms }: ProseHost, { marked }: PageState): ElementContent[] {
  const parts: ElementContent[] = [];
  let done = 0;
  for (const { 0: abbr, index } of text.matchAll(abbreviation)) {
    const term = terms.get(abbr);
    if (!term || marked.has(term.id)) continue;
    marked.add(term.id);
    const mark = el('abbr', { title: `${term.term}: ${term.definition}` }, abbr);
    parts.push(textNode(text.slice(done, index)), el('a', { className: ['term'], href: term.href }, mark));
    done = index + abbr.length;
  }
  return [...parts, textNode(text.slice(done))];
}
