/** The readability of a text. */
export interface Readability {
  readonly words: number;
  /** Average number of words in a sentence, rounded to 0.1. */
  readonly sentence: number;
  /** Flesch reading ease, usually 0 to 100: a higher value is easier to read. */
  readonly ease: number;
  readonly level: string;
}

/** The lowest ease of each level: Flesch's seven levels joined to four (docs/domain.md#readability). */
const levels: readonly (readonly [from: number, level: string])[] = [
  [70, 'лёгкий'],
  [50, 'средний'],
  [30, 'трудный'],
  [Number.NEGATIVE_INFINITY, 'очень трудный'],
];

/** Texts with fewer words are headings, lines or table cells, not sentences. */
const minWords = 5;

/**
 * Flesch reading ease with I. V. Oborneva's coefficients for Russian (2006): 206.835 − 1.3 × words per sentence −
 * 60.1 × syllables per word; each vowel is a syllable. Undefined when no text is long enough.
 */
export function readabilityOf(runs: readonly string[]): Readability | undefined {
  const counted = runs.map((run) => ({ run, words: run.match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [] }));
  const sentenceRuns = counted.filter(({ words }) => words.length >= minWords);
  const words = sentenceRuns.flatMap((run) => run.words);
  if (words.length === 0) return undefined;
  const sentences = sentenceRuns.reduce((sum, { run }) => sum + sentencesIn(run), 0);
  const syllables = words.reduce((sum, word) => sum + (word.match(/[аеёиоуыэюяaeiouy]/gi)?.length ?? 0), 0);
  const sentence = words.length / sentences;
  const ease = 206.835 - 1.3 * sentence - 60.1 * (syllables / words.length);
  const level = levels.find(([from]) => ease >= from)?.[1] ?? '';
  return { words: words.length, sentence: rounded(sentence), ease: rounded(ease), level };
}

/** A sentence ends with a mark that a capital letter, a quote or the end of text follows. */
const sentencesIn = (run: string) =>
  (run.match(/[.!?…][»“)]*(?=\s+(?:[«„(—]\s*)?[\p{Lu}\d]|\s*$)/gu)?.length ?? 0) || 1;

const rounded = (value: number) => Math.round(value * 10) / 10;
