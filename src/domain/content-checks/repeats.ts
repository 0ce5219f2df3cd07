/** A text with its file's name, as runs of words. */
export interface NamedText {
  readonly name: string;
  readonly runs: readonly string[];
}

/** A run of words found in two texts. */
export interface Repeat {
  readonly between: readonly [string, string];
  readonly words: string;
}

/**
 * The longest runs of at least `length` words that two texts share. Runs inside `names` (of entries, institutions) do
 * not count.
 */
export function repeatsAmong(texts: readonly NamedText[], names: readonly string[], length = 6): Repeat[] {
  const known = names.map((name) => ` ${wordsOf(name).join(' ')} `).filter((name) => name.trim() !== '');
  const seen = new Map<string, { name: string; run: readonly string[]; at: number }>();
  const found = new Map<string, Repeat>();
  for (const { name, runs } of texts) {
    for (const run of runs.map(wordsOf)) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const key = run.slice(at, at + length).join(' ');
        const first = seen.get(key);
        if (!first) seen.set(key, { name, run, at });
        else if (first.name !== name && !known.some((words) => words.includes(` ${key} `))) {
          // A longer run is reported at its start, so its later parts are skipped.
          const before = `${first.name}|${name}|${run[at - 1]} ${run.slice(at, at + length - 1).join(' ')}`;
          const words = () => longestRun(run, at, first.run, first.at, length);
          const repeat = found.get(before) ?? { between: [first.name, name], words: words() };
          found.set(`${first.name}|${name}|${key}`, repeat);
        }
      }
    }
  }
  return [...new Set(found.values())];
}

function longestRun(a: readonly string[], i: number, b: readonly string[], j: number, length: number): string {
  let size = length;
  while (a[i + size] !== undefined && a[i + size] === b[j + size]) size += 1;
  return a.slice(i, i + size).join(' ');
}

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\d]+(?:-[\p{L}\d]+)*/gu) ?? [];
