import Typograf from 'typograf';

const typograf = new Typograf({ locale: ['ru', 'en-US'] });
typograf.disableRule('*');
for (const rule of ['common/punctuation/quote', 'ru/dash/main', 'common/space/delRepeatSpace']) {
  typograf.enableRule(rule);
}

const blockTag = /(<\/?(?:p|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|br)\b[^>]*>)/;
// Hyphens of an earlier layout and signs of no width; pages set no-break spaces themselves (text/typography.ts).
const invisible = /[\u00AD\u200B\u200C\u2060\uFEFF]/g;

/** HTML with the quotes, dashes and spaces of Russian typography; each paragraph by itself, so that quotes pair up. */
export function withTypography(html: string): string {
  const plain = html.replace(invisible, '').replace(/\u00A0|&nbsp;/g, ' ');
  return plain
    .split(blockTag)
    .map((piece) =>
      piece.startsWith('<') && blockTag.test(piece) && !/<.*</s.test(piece) ? piece : inParagraph(piece),
    )
    .join('');
}

// «2-3 класс»: a range of small numbers; telephones and dates have more digits or more parts.
const range = /(<[^>]*>)|(?<![\w/.-])(\d{1,2})-(\d{1,2})(?![\w/-])/g;

/** Typograf trims; the spaces at the edges part a piece from its neighbours. */
function inParagraph(piece: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(piece) ?? [];
  return inner === ''
    ? piece
    : before +
        typograf
          .execute(inner)
          .replaceAll('\u00A0', ' ')
          .replace(range, (_, tag, from, to) => tag ?? `${from}–${to}`) +
        after;
}
