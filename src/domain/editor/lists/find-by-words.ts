import { compareRussian } from '../../text/names.ts';

const normal = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[«»"„“]/g, '')
    .trim();
const wordsOf = (text: string): string[] =>
  normal(text)
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);

/** The things whose name has all words of a query, or words that begin so; the best first. */
export function findByWords<Thing>(
  things: readonly Thing[],
  nameOf: (thing: Thing) => string,
  query: string,
  limit: number,
): Thing[] {
  const asked = wordsOf(query);
  const start = normal(query);
  const found = things.flatMap((thing) => {
    const name = nameOf(thing);
    const rank = rankOf(normal(name), start, asked);
    return rank === undefined ? [] : [{ thing, name, rank }];
  });
  found.sort((a, b) => a.rank - b.rank || compareRussian(a.name, b.name));
  return found.slice(0, limit).map(({ thing }) => thing);
}

/** 0 is the best: the name begins with the query. */
function rankOf(name: string, start: string, asked: readonly string[]): number | undefined {
  if (name.startsWith(start)) return 0;
  // Most names are out already here, before they are cut into words.
  if (!asked.every((word) => name.includes(word))) return undefined;
  const words = wordsOf(name);
  return asked.every((word) => words.some((other) => other.startsWith(word))) ? 1 : 2;
}
