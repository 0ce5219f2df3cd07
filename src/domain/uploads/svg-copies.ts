import type { XmlElement } from './xml.ts';

/** Longer chains of copies of copies are no drawing. */
const maxChain = 20;

interface Named {
  elements: number;
  readonly uses: string[];
}

/** Counts what `<use>` draws: a few nested copies can come to millions of shapes. */
export class Copies {
  readonly #named = new Map<string, Named>();
  readonly #all: Named = { elements: 0, uses: [] };

  /** Notes an element and those it stands in. */
  note(element: XmlElement, parents: readonly XmlElement[]): void {
    const holders = [...parents, element].flatMap((holder) => this.#of(idOf(holder)));
    const use = element.local === 'use' ? targetOf(element) : undefined;
    for (const named of [this.#all, ...holders]) {
      named.elements += 1;
      if (use !== undefined) named.uses.push(use);
    }
  }

  /** How many elements are drawn in all; Infinity for a chain without a sensible end. */
  total(): number {
    const known = new Map<string, number>();
    const weigh = ({ elements, uses }: Named, chain: number): number => {
      if (chain > maxChain) return Number.POSITIVE_INFINITY;
      return uses.reduce((sum, id) => {
        const named = this.#named.get(id);
        const weight = known.get(id) ?? (named ? weigh(named, chain + 1) : 0);
        known.set(id, weight);
        return sum + weight;
      }, elements);
    };
    return weigh(this.#all, 0);
  }

  #of(id: string | undefined): Named[] {
    if (id === undefined) return [];
    const named = this.#named.get(id) ?? { elements: 0, uses: [] };
    this.#named.set(id, named);
    return [named];
  }
}

function idOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ name }) => name === 'id')?.value;
}

function targetOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ local }) => local === 'href')?.value.replace(/^#/, '');
}
