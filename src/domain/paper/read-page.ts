import { fromHtml } from 'hast-util-from-html';
import { elementsIn, isElement } from '../word/html/element-text.ts';
import { attributeOf } from './nodes.ts';
import { type PaperSource, paperSource } from './source.ts';

/** Reads the HTML of a built page; undefined when the page is not offered for Word. */
export function readPage(html: string): PaperSource | undefined {
  const elements = elementsIn(fromHtml(html));
  const main = elements.find((it) => isElement(it, 'main'));
  const meta = (property: string): string => {
    const found = elements.find((it) => isElement(it, 'meta') && attributeOf(it, 'property') === property);
    return found ? attributeOf(found, 'content') : '';
  };
  return main && paperSource(main, meta);
}
