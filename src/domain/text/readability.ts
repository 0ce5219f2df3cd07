/** How easy a text is to read. */
export interface Readability {
  readonly words: number;
  /** Words in a sentence, on average. */
  readonly sentence: number;
  /** Flesch's reading ease, 0 and less to 100 and more: the higher, the easier. */
  readonly ease: number;
  readonly level: string;
}

/** From which ease on a text is called so (R. Flesch's seven bands, drawn together to four; docs/domain.md#readability). */
const levels: readonly (readonly [from: number, level: string])[] = [
  [70, 'лёгкий'],
  [50, 'средний'],
  [30, 'трудный'],
  [Number.NEGATIVE_INFINITY, 'очень трудный'],
];

/** Lines, headings and cells are no sentences: shorter runs are left out. */
const shortest = 5;

/**
 * Flesch's reading ease with the coefficients of I. V. Oborneva (2006) for Russian:
 * 206.835 − 1.3 × words in a sentence − 60.1 × syllables in a word; a syllable is a vowel.
 * Undefined where there is nothing to measure.
 */
export function readabilityOf(runs: readonly string[]): Readability | undefined {
  const long = runs.map((run) => ({ run, words: run.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [] }));
  const told = long.filter(({ words }) => words.length >= shortest);
  const words = told.flatMap((run) => run.words);
  if (words.length === 0) return undefined;
  const sentences = told.reduce((sum, { run }) => sum + sentencesIn(run), 0);
  const syllables = words.reduce((sum, word) => sum + (word.match(/[аеёиоуыэюяaeiouy]/gi)?.length ?? 0), 0);
  const sentence = words.length / sentences;
  const ease = 206.835 - 1.3 * sentence - 60.1 * (syllables / words.length);
  const level = levels.find(([from]) => ease >= from)?.[1] ?? '';
  return { words: words.length, sentence: rounded(sentence), ease: rounded(ease), level };
}

/** A sentence ends with a sign and goes over to a capital letter, a quote or the end. */
const sentencesIn = (run: string) => (run.match(/[.!?…]+[»“)]*(?=\s+[«„(—]?\s*[\p{Lu}\d]|\s*$)/gu)?.length ?? 0) || 1;

const rounded = (value: number) => Math.round(value * 10) / 10;
