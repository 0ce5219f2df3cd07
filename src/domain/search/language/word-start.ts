/** By so many letters words are put into parts of the vocabulary. */
export const startLength = 2;

/** The number of the part with words that begin as this one; −1 when none does. `starts`: where each part begins. */
export function partWith(word: string, starts: readonly string[]): number {
  const start = word.slice(0, startLength);
  return starts.findLastIndex((from) => from <= start);
}
