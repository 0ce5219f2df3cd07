/** A text as a reader sees it. */
export interface Readable {
  readonly text: string;
  /** The place in the source of a place in the text. */
  readonly sourceOf: (index: number) => number;
}

/** What parts paragraphs, items and other texts that are not read on. */
export const parting = '\u2029';

/** Four letters or more with a space between each: a way to print a word larger. */
const letterspaced = '\\p{L}(?:[ \u00A0]\\p{L}){3,60}(?!\\p{L})';

// Each alternative ends at the latest where another of its kind may begin, so that time is linear.
const pieces = new RegExp(
  [
    `(?<!\\p{L})${letterspaced}`,
    // Most of a text needs no change.
    `(?:[а-яёa-z0-9,.():;!?«»—|]| (?!\\s|${letterspaced})|-(?!-))+`,
    '&(?:#\\d{1,7}|#x[\\da-f]{1,6}|[a-z]{2,8});',
    '<(?:!--|/?[a-z])[^<>]{0,1000}>',
    // The target of a link, or the name of one, and the number of a footnote.
    '\\]\\([^()[\\]]{0,1000}\\)',
    '\\]\\[[^[\\]]{0,100}\\]',
    '\\[\\^[^[\\]\\s]{1,40}\\]',
    '(?:%[\\da-f]{2})+',
    // The end of a line, with what makes the next one a quotation, an item or a heading.
    '\\n[\\s>]*(?:(?:[-+*#]{1,6}|\\d{1,9}[.)])(?=[ \\t]))?',
    '\\s+',
    '[*_~\x60\\\\]+',
    '-{2,}',
    '[\\s\\S]',
  ].join('|'),
  'giu',
);

/**
 * Reads Markdown or plain text: without marks, tags, soft hyphens and stress, with entities as characters, one space
 * for many. What stands in tags and in targets of links follows at the end.
 */
export function readable(source: string): Readable {
  const texts: string[] = [];
  const starts: number[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (text: string, place: number): void => {
    if (text === '') return;
    texts.push(text);
    starts.push(length);
    places.push(place);
    length += text.length;
  };
  const parts = [{ text: source, start: 0 }];
  for (const { text, start } of parts) {
    if (start > 0) put(parting, start);
    for (const { 0: piece, index } of text.matchAll(pieces)) {
      if (isLetterspaced(piece)) {
        for (let at = 0; at < piece.length; at += 2) put(fold(piece[at] ?? ''), start + index + at);
        continue;
      }
      const isName = piece === '_' && isLetter(text[index - 1]) && isLetter(text[index + 1]);
      // Between letters a low line is no mark but the space of a name of a file.
      put(isName ? ' ' : shown(piece), start + index);
      const hidden = hiddenIn(piece);
      if (hidden > 0) parts.push({ text: piece.slice(hidden, -1), start: start + index + hidden });
    }
  }
  const sourceOf = (index: number): number => {
    const piece = lastUpTo(starts, index);
    const within = (texts[piece] ?? '').length > 1 ? index - (starts[piece] ?? 0) : 0;
    return (places[piece] ?? 0) + within;
  };
  return { text: texts.join(''), sourceOf };
}

/** Where the last of the sorted numbers stands that is not over `limit`. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Initials of several people and words of one letter look alike; they are of different cases. */
const isLetterspaced = (piece: string): boolean =>
  /^(?:\p{L}(?:[ \u00A0]\p{Ll}){3,}(?:[ \u00A0]\p{Lu}(?:[ \u00A0]\p{Ll}){3,})*|\p{Lu}(?:[ \u00A0]\p{Lu}){3,})$/u.test(
    piece,
  );

const isLetter = (sign = ''): boolean => /\p{L}/u.test(sign);
const insideWords =
  /^<(?:!--|\/?(?:a|abbr|b|big|code|del|em|font|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|u|var|wbr)\b)/i;

/** Where the words begin that a tag or a target of a link has besides; 0 when it has none. */
function hiddenIn(piece: string): number {
  if (piece.length < 3) return 0;
  if (piece.startsWith('<')) return /\s/.test(piece) ? 1 : 0;
  // A path inside the site shows nobody its words: the gate judges whether it leads to a page.
  return piece.startsWith('](') ? (/^\]\((?:\/[^\s)]*)?/.exec(piece)?.[0].length ?? 0) : 0;
}

function shown(piece: string): string {
  const [first = ''] = piece;
  if (first === '\n') return /\n\s*\n|[-+*#\d]/.test(piece.replaceAll('>', '')) ? parting : ' ';
  if (/[*_~`\\]/.test(first)) return '';
  if (/^\s+$/.test(piece)) return piece.includes(parting) ? parting : ' ';
  if (piece.length > 1) {
    if (first === '&') return fold(decodeEntity(piece));
    if (first === '<') return insideWords.test(piece) ? '' : ' ';
    if (first === ']' || first === '[') return '';
    if (first === '%') return fold(decodeAddress(piece));
    if (/^--/.test(piece)) return '-';
  }
  return fold(piece);
}

function decodeEntity(entity: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  if (code <= 0x10ffff) return String.fromCodePoint(code);
  if (/^&(?:nb|en|em|thin)sp;$/.test(entity)) return ' ';
  return /^&(?:shy|zwn?j);$/.test(entity) ? '' : entity;
}

function decodeAddress(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** A text without marks over its letters, so that ё is е and й is и, and without signs that nobody sees. */
export function fold(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll('\u2010', '-');
}
