/**
 * The edit distance of two words: insertions, deletions, substitutions and swaps of neighbours (optimal string
 * alignment). Returns `limit + 1` as soon as the limit is exceeded.
 */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

/** The number of typos allowed in a word of this length; none in short words, where every word is near every other. */
export function slipsAllowed(length: number): number {
  return length < 4 ? 0 : length < 9 ? 1 : 2;
}

// Letters that sound alike or are often confused: typical for a typo in the first letter.
const confused = ['ао', 'еиэ', 'зс', 'дт', 'бп', 'вф', 'гк', 'жш', 'щч', 'цс', 'йи', 'юу', 'яа', 'ыи'];

/** The letters that may be meant by this first letter, itself first. */
export function firstLetters(letter: string): string[] {
  return [...new Set([letter, ...confused.filter((group) => group.includes(letter)).flatMap((group) => [...group])])];
}
