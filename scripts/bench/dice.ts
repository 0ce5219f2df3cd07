const syllables = 'ба ве ги до жу за ки ла ме но пра ре си та ту фо ха ци че шо ща вро гло дре кле мно сво тра'.split(
  ' ',
);
const suffixes = ['', 'а', 'у', 'ом', 'е', 'ы', 'ов', 'ам', 'ами', 'ах'];

/** Choices that are the same in every run with one seed. */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  /** A number from 0 to 1. */
  next(): number {
    this.#state = (this.#state * 16_807) % 2_147_483_647;
    return this.#state / 2_147_483_647;
  }

  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    return list[Math.floor(this.next() * list.length)] as T;
  }

  /** Picks as words and links are picked in life (Zipf): the second half as often as the first, the third a third. */
  favourite<T>(list: readonly T[]): T {
    return list[Math.floor((list.length + 1) ** this.next()) - 1] as T;
  }

  /** Up to `count` different ones, in the order of the list. */
  some<T>(list: readonly T[], count: number): T[] {
    const chosen = new Set(Array.from({ length: count }, () => this.favourite(list)));
    return list.filter((item) => chosen.has(item));
  }
}

/**
 * Rare words, made of syllables; `renewal` is the share of those that never stood before. So words keep coming, as in
 * real text, and the index and the vocabulary grow with the site.
 */
export function rareWords(dice: Dice, renewal: number): () => string {
  const known: string[] = [];
  return () => {
    if (known.length === 0 || dice.next() < renewal)
      known.push(Array.from({ length: 3 + Math.floor(dice.next() * 2) }, () => dice.pick(syllables)).join(''));
    // A square makes some rare words less rare than others.
    return (known[Math.floor(known.length * dice.next() ** 2)] ?? '') + dice.pick(suffixes);
  };
}
