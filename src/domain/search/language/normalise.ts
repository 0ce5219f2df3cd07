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
 * Normalises a text: lower case, ё as е, й kept as one letter, no accents and soft hyphens: «Ребёнок» → «ребенок». ё
 * must be replaced before stemming: Snowball's Russian vowels do not include it (docs/domain.md#search-habits).
 */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\u0300\u0301\u00AD\u200B]/g, '');
}

/** Replaces Latin letters by similar Cyrillic ones in words that also have Cyrillic letters. */
export function withoutLookAlikes(word: string): string {
  return cyrillic.test(word) ? word.replace(/[a-z]/g, (letter) => lookAlikes[letter] ?? letter) : word;
}

/** Splits a normalised text into words; a hyphenated word stays one: «со-бытийность». */
export const wordsOf = (text: string): string[] => writtenWordsOf(text).map(withoutLookAlikes);

/** The same, with Latin letters left where they stand. */
export const writtenWordsOf = (text: string): readonly string[] =>
  normalise(text).match(/[\p{L}\p{N}]+(?:[-‐‑'’.](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*\+?/gu) ?? [];

/** The forms of a word in the index: the whole without hyphens, and its parts. */
export function piecesOf(word: string): { readonly whole: string; readonly parts: readonly string[] } {
  const parts = word.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return { whole: parts.join(''), parts: parts.length > 1 ? parts : [] };
}

/** From the first letter or digit to the last; a plus may stand at the end. */
export const bareForm = (form: string): string => /[\p{L}\p{N}](?:.*[\p{L}\p{N}+])?/su.exec(form)?.[0] ?? '';

/** A word in the order of the index: without diacritics, й as и. */
export const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '');
