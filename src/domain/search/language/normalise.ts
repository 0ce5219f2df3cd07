const lookAlikes: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
};
const cyrillic = /[а-я]/;

/**
 * Lower case, ё as е, й kept as one letter, accents and soft hyphens gone: «Ребёнок» → «ребенок».
 * ё goes before stemming: Snowball's Russian vowels do not include it (docs/domain.md#search-habits).
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u0300\u0301\u00AD\u200B]/g, '');
}

/** Latin letters inside a word that has Cyrillic ones become the Cyrillic letters they look like. */
export function withoutLookAlikes(word: string): string {
  return cyrillic.test(word) ? word.replace(/[a-z]/g, (letter) => lookAlikes[letter] ?? letter) : word;
}

/** The words of a normalised text; a hyphen holds a word together: «со-бытийность» is one. */
export function wordsOf(text: string): string[] {
  return [...normalise(text).matchAll(/[\p{L}\p{N}]+(?:[-‐‑'’.](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*\+?/gu)].map(([word]) =>
    withoutLookAlikes(word),
  );
}

/** A word as the index keeps it: the whole without its hyphens, and its parts. */
export function piecesOf(word: string): { readonly whole: string; readonly parts: readonly string[] } {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return { whole: parts.join(''), parts: parts.length > 1 ? parts : [] };
}
