import type { XmlElement } from './xml.ts';

/** Deeper nesting of copies is an attack, not a drawing. */
const maxDepth = 20;

interface DrawnGroup {
  elements: number;
  /** How often each name is copied. */
  readonly uses: Map<string, number>;
  readonly inner: DrawnGroup[];
}

const newGroup = (): DrawnGroup => ({ elements: 0, uses: new Map(), inner: [] });

/** Counts the elements that a drawing renders, copies by `<use>` included: a few nested copies can make millions. */
export class UseCounter {
  readonly #named = new Map<string, DrawnGroup>();
  readonly #all = newGroup();
  /** The groups around the present place: elements with a name, inside of the whole drawing. */
  readonly #open = [{ element: undefined as XmlElement | undefined, group: this.#all }];

  add(element: XmlElement): void {
    const id = idOf(element);
    if (id !== undefined) this.#enter(element, id);
    const group = this.#open.at(-1)?.group ?? this.#all;
    group.elements += 1;
    const use = element.local === 'use' ? targetOf(element) : undefined;
    if (use !== undefined) group.uses.set(use, (group.uses.get(use) ?? 0) + 1);
  }

  close(element: XmlElement): void {
    if (this.#open.at(-1)?.element === element) this.#open.pop();
  }

  /** The number of rendered elements; Infinity when copies nest too deep. */
  total(): number {
    const cache = new Map<DrawnGroup, number>();
    const count = (group: DrawnGroup, depth: number): number => {
      if (depth > maxDepth) return Number.POSITIVE_INFINITY;
      const known = cache.get(group);
      if (known !== undefined) return known;
      // A copy of what it stands in has no end.
      cache.set(group, Number.POSITIVE_INFINITY);
      let sum = group.elements;
      for (const inner of group.inner) sum += count(inner, depth);
      for (const [id, times] of group.uses) {
        const copied = this.#named.get(id);
        if (copied) sum += times * count(copied, depth + 1);
      }
      cache.set(group, sum);
      return sum;
    };
    return count(this.#all, 0);
  }

  /** A name given twice is counted as copies of all that bear it. */
  #enter(element: XmlElement, id: string): void {
    const group = newGroup();
    const first = this.#named.get(id);
    if (first) first.inner.push(group);
    else this.#named.set(id, group);
    this.#open.at(-1)?.group.inner.push(group);
    this.#open.push({ element, group });
  }
}

function idOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ name }) => name === 'id')?.value;
}

function targetOf({ attributes }: XmlElement): string | undefined {
  return attributes.find(({ local }) => local === 'href')?.value.replace(/^#/, '');
}
