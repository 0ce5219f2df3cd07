/** The Russian words of a text, without stress marks. A word with a hyphen is one word. */
export function russianWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\u0301/g, '')
    .normalize('NFC')
    .replaceAll('\u00AD', '');
  return plain.match(/(?<![\p{L}\d@./_-])[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*(?![\p{L}_])/gu) ?? [];
}

/** A spelling dictionary together with the project's own list. */
export interface Speller {
  correct(word: string): boolean;
}

const particles = new Set(['то', 'либо', 'нибудь', 'ка', 'таки', 'кое', 'кой', 'де', 'с']);

/** Whether a word is correct: as a whole, by its parts, or as «по-русски». Abbreviations in capitals always pass. */
export function isSpelledRight(word: string, speller: Speller): boolean {
  if (word.length === 1 || /^[А-ЯЁ]{2,}$/.test(word) || speller.correct(word)) return true;
  const parts = word.split('-');
  if (parts.length === 1) return false;
  if (parts.length === 2 && parts[0]?.toLowerCase() === 'по' && speller.correct(`${parts[1]}й`)) return true;
  return parts.every((part) => particles.has(part.toLowerCase()) || isSpelledRight(part, speller));
}
