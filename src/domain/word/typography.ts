import Typograf from 'typograf';
import { betweenEdges } from '../text/edges.ts';
import { hideArithmetic, showArithmetic } from './arithmetic.ts';

const typograf = new Typograf({ locale: ['ru', 'en-US'] });
typograf.disableRule('*');
for (const rule of ['common/punctuation/quote', 'ru/dash/main', 'common/space/delRepeatSpace']) {
  typograf.enableRule(rule);
}

const blockTag = /(<\/?(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|br)\b[^<>]*>)/;
// Soft hyphens and zero-width characters; pages add no-break spaces themselves (text/typography.ts). The joiner of an
// emoji stays.
const invisible = /[\u00AD\u200B\u200C\u2060\uFEFF]/g;

/**
 * Applies Russian quotes, dashes and spaces to HTML, one paragraph at a time, so that quotes pair up within it.
 * Arithmetic stays as it is; letters get the form in which «й» is one character.
 */
export function withTypography(html: string): string {
  const cleaned = html
    .normalize('NFC')
    .replace(invisible, '')
    .replace(/\u00A0|&nbsp;/g, ' ');
  return cleaned
    .split(blockTag)
    .map((part) => (part.startsWith('<') && blockTag.test(part) && !/<.*</s.test(part) ? part : typeset(part)))
    .join('');
}

/** A speech or a point typed with a hyphen: «- Кто там?». */
const speech = /^-(?= \p{L})/u;

function typeset(part: string): string {
  return betweenEdges(part, (inner) => {
    const hidden = hideArithmetic(inner.replace(speech, '—'));
    return showArithmetic(typograf.execute(hidden).replaceAll('\u00A0', ' '));
  });
}
