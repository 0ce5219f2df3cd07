/** What becomes of a sign as it is typed: `take` signs before the cursor are replaced by `text`. */
export interface Typed {
  readonly take: number;
  readonly text: string;
}

/**
 * Quotes and dashes of Russian, as the Word import writes them, at the moment when the last sign of `before` is typed;
 * undefined when it stays. `before` is the text of the paragraph up to the cursor.
 */
export function asTyped(before: string): Typed | undefined {
  // 12" is a measure.
  if (/(?<!\d)"$/.test(before)) return { take: 1, text: quoteAfter(before.slice(0, -1)) };
  // A dash at the start of a paragraph is a list or a speech; behind a figure it is a sum or a range.
  const dash = /(\S) (-|–|--) $/.exec(before);
  if (dash?.[2] && !/\d/.test(dash[1] ?? '')) return { take: dash[2].length + 1, text: '— ' };
  return undefined;
}

/** «Ёлочки», and „лапки“ within them. */
function quoteAfter(before: string): string {
  const isOpen = (open: string, close: string) => before.lastIndexOf(open) > before.lastIndexOf(close);
  const isOpening = before === '' || /[\s([«„—–-]$/.test(before);
  if (isOpening) return isOpen('«', '»') ? '„' : '«';
  return isOpen('„', '“') ? '“' : '»';
}

/** The word that ends before the sign typed last, with its start; undefined when that sign goes on with a word. */
export function wordBefore(before: string): { word: string; start: number } | undefined {
  const [, word] = /(?:^|[^а-яё-])([а-яё]{2,})[^а-яё\d-]$/i.exec(before.slice(-60)) ?? [];
  return word === undefined ? undefined : { word, start: before.length - word.length - 1 };
}
