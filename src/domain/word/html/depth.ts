import type { Report } from '../report.ts';

/** No text needs more; parsers of HTML go down by recursion and would run out of stack. */
const maxDepth = 500;
const tag = /<[^<>]*>/g;
/** What has no inside, or ends by itself where the next one begins. */
const flat = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd td th tr option'.split(' '),
);

/** HTML that may be parsed; of one that lies too deep, its words. Linear in the length. */
export function withinDepth(html: string, report: Report): string {
  let depth = 0;
  for (const [whole] of html.matchAll(tag)) {
    const [, slash, name] = /^<(\/?)([a-z]+\d?)/i.exec(whole) ?? [];
    if (name === undefined || flat.has(name.toLowerCase())) continue;
    depth = slash ? Math.max(0, depth - 1) : depth + 1;
    if (depth <= maxDepth) continue;
    report.add('lost', 'разметка вложена слишком глубоко: от неё остались слова');
    return `<p>${html.replace(tag, ' ').replaceAll('<', '&lt;')}</p>`;
  }
  return html;
}
