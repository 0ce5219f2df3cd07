/** Characters that no text has (Unicode 23.7), which the rules of typography leave alone. */
const hiddenHyphen = '\uFDD0';
const hiddenQuote = '\uFDD1';

/** A tag stays as it is. */
const tag = /(<[^<>]*>)/;
/**
 * A hyphen between what an expression is of: a number, a letter that stands for one, a bracket. No pattern here looks
 * behind: Safari before 16.4 can't read such a script.
 */
const minus = /((?:\d%?|(?:^|[^\p{L}\d])\p{L}|[)\]]) {0,3})[-–](?= {1,3}(?:\d|[([]|\p{L}(?![\p{L}\d])))/gu;
/** «2-3 класс», «с. 5-7», «1941-1945 гг.»: numbers that rise, beside a word. */
const range = /(\d{1,4})-(\d{1,4})(?![\p{L}\d/-]|[.,]\d|\s?(?:[=+×*<>]|&[lg]t;))/gu;
const noRangeAfter = /[\p{L}\d.,/=+×:*<>–-]$|[=+×:*<>–-] $/u;
const beforeRange = /(?:^|[\s(])(?:с|стр|п|пп|гл|ст|упр|кл|№|§|рис|табл)\.?\s?$/iu;

/**
 * Writes ranges with a dash, and hides the signs of arithmetic: the minus of «5 - 2 = 3», the quotes of «12"», which
 * mean inches.
 */
export function hideArithmetic(html: string): string {
  const text = hidePrimes(html);
  return text
    .split(tag)
    .map((part) =>
      part.startsWith('<')
        ? part
        : part
            .replace(minus, `$1${hiddenHyphen}`)
            .replace(range, (whole, from: string, to: string, index: number, all: string) =>
              isRange(from, to, all, index, index + whole.length) ? `${from}–${to}` : whole,
            ),
    )
    .join('');
}

/** Puts back what was hidden. */
export function showArithmetic(html: string): string {
  return html.replaceAll(hiddenHyphen, '-').replaceAll(hiddenQuote, '"');
}

function isRange(from: string, to: string, text: string, start: number, end: number): boolean {
  const rises = Number(from) < Number(to);
  const areYears = from.length > 3 && to.length > 3;
  const areSmall = from.length < 4 && to.length < 4;
  const before = text.slice(Math.max(0, start - 12), start);
  const besideWord = /^\s\p{L}/u.test(text.slice(end, end + 3)) || beforeRange.test(before);
  return rises && !noRangeAfter.test(before) && (areYears || (areSmall && besideWord));
}

/** A quote after a digit closes nothing when none is open: it means inches, as ' means feet. */
function hidePrimes(html: string): string {
  let isOpen = 0;
  return html
    .split(/(<[^<>]*>)/)
    .map((part) =>
      part.startsWith('<') ? part : part.replace(/"|&quot;/g, (sign, index: number) => hidePrime(sign, index, part)),
    )
    .join('');

  function hidePrime(sign: string, index: number, text: string): string {
    const before = text.slice(0, index).at(-1) ?? ' ';
    const opens = /[\s(«„[—–-]/.test(before);
    if (opens) isOpen += 1;
    else if (isOpen > 0) isOpen -= 1;
    else if (/\d/.test(before)) return hiddenQuote;
    return sign;
  }
}
