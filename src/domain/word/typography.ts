import Typograf from 'typograf';
import { betweenEdges } from '../text/edges.ts';

const typograf = new Typograf({ locale: ['ru', 'en-US'] });
typograf.disableRule('*');
for (const rule of ['common/punctuation/quote', 'ru/dash/main', 'common/space/delRepeatSpace']) {
  typograf.enableRule(rule);
}

const blockTag = /(<\/?(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|br)\b[^<>]*>)/;
// Soft hyphens and zero-width characters; pages add no-break spaces themselves (text/typography.ts).
const invisible = /[\u00AD\u200B\u200C\u2060\uFEFF]/g;

/** Applies Russian quotes, dashes and spaces to HTML, one paragraph at a time, so that quotes pair up within it. */
export function withTypography(html: string): string {
  const cleaned = html.replace(invisible, '').replace(/\u00A0|&nbsp;/g, ' ');
  return cleaned
    .split(blockTag)
    .map((part) => (part.startsWith('<') && blockTag.test(part) && !/<.*</s.test(part) ? part : typeset(part)))
    .join('');
}

// «2-3 класс»: a range of small numbers. Phone numbers and dates have more digits or parts.
const rangePattern = /^(\d{1,2})-(\d{1,2})(?![\w/-])/;
const tagOrWord = /<[^<>]*>|[\w/.-]+/g;

function typeset(part: string): string {
  return betweenEdges(part, (inner) =>
    typograf
      .execute(inner)
      .replaceAll('\u00A0', ' ')
      .replace(tagOrWord, (piece) => piece.replace(rangePattern, '$1–$2')),
  );
}
