import type { IndexContents, Lexicon } from '../format/lexicon.ts';
import { folded, wordsOf } from '../language/normalise.ts';
import { partWith } from '../language/word-start.ts';

/** The parts of the index with these words; a family may be in several neighbouring parts. */
export function partsOf(forms: readonly string[], { parts }: IndexContents): string[] {
  const files = forms.flatMap((form) => {
    const key = folded(form);
    const part = parts.findLast(({ from }) => from <= key);
    return part && key.slice(0, part.to.length) <= part.to ? [part.file] : [];
  });
  return [...new Set(files)];
}

/** The words of a query that its answer will mostly be made of. */
export const mainWords = (typed: string): string[] => wordsOf(typed).filter((word) => /^[а-я]{4,}$/.test(word));

/** The files with the words of a query as they were typed: those of the vocabulary, and of the index. */
export function filesAhead(typed: string, { index, parts }: Lexicon): string[] {
  const words = mainWords(typed);
  const known = words.map((word) => parts.files[partWith(word, parts.starts)]);
  return [...new Set([...known, ...partsOf(words, index.contents)])].filter((file) => file !== undefined);
}
