import type { XmlElement } from './xml.ts';

/** Deeper nesting of copies is an attack, not a drawing. */
const maxDepth = 20;

interface DrawnGroup {
  elements: number;
  readonly uses: string[];
}

/** Counts the elements that a drawing renders, copies by `<use>` included: a few nested copies can make millions. */
export class UseCounter {
  readonly #named = new Map<string, DrawnGroup>();
  readonly #all: DrawnGroup = { elements: 0, uses: [] };

  /** Adds an element; `parents` are the elements around it. */
  add(element: XmlElement, parents: readonly XmlElement[]): void {
    const groups = [...parents, element].flatMap((parent) => this.#of(idOf(parent)));
    const use = element.local === 'use' ? targetOf(element) : undefined;
    for (const group of [this.#all, ...groups]) {
      group.elements += 1;
      if (use !== undefined) group.uses.push(use);
    }
  }

  /** The number of rendered elements; Infinity when copies nest too deep. */
  total(): number {
    const cache = new Map<string, number>();
    const count = ({ elements, uses }: DrawnGroup, depth: number): number => {
      if (depth > maxDepth) return Number.POSITIVE_INFINITY;
      return uses.reduce((sum, id) => {
        const group = this.#named.get(id);
        const weight = cache.get(id) ?? (group ? count(group, depth + 1) : 0);
        cache.set(id, weight);
        return sum + weight;
      }, elements);
    };
    return count(this.#all, 0);
  }

  #of(id: string | undefined): DrawnGroup[] {
    if (id === undefined) return [];
    const group = this.#named.get(id) ?? { elements: 0, uses: [] };
    this.#named.set(id, group);
    return [group];
  }
}

function idOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ name }) => name === 'id')?.value;
}

function targetOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ local }) => local === 'href')?.value.replace(/^#/, '');
}
