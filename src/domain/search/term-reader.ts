import type { Term } from './alternatives.ts';
import type { TermHit } from './rank.ts';
import type { Found, PageIndex } from './types.ts';

type Hits = ReadonlyMap<string, TermHit>;

/** Asks the index for terms; what was asked once is kept. */
export class TermReader {
  readonly #index: PageIndex;
  readonly #kept = new Map<string, Promise<readonly Found[]>>();

  constructor(index: PageIndex) {
    this.#index = index;
  }

  /** The pages of each term. */
  read(terms: readonly Term[]): Promise<Hits[]> {
    return Promise.all(terms.map((term) => this.#readOne(term)));
  }

  async #readOne({ ask, forms, strict }: Term): Promise<Hits> {
    await this.#index.prepare(forms);
    const [found, ...whole] = await Promise.all([
      this.#keep(ask, () => this.#index.find(ask)),
      ...(strict ? forms : []).map((form) => this.#keep(`"${form}"`, () => this.#index.findWhole(form))),
    ]);
    const meant = new Set(whole.flat().map(({ id }) => id));
    // A page's title and other names weigh by themselves; the rest is measured against the best of the rest.
    const plain = found.filter(({ fields }) => !isNamed(fields));
    const highest = Math.max(...plain.map(({ score }) => score), Number.MIN_VALUE);
    const hits = found.flatMap(({ id, score, fields, places }): [string, TermHit][] => {
      if (strict ? !meant.has(id) : places.length === 0 && fields.length === 0) return [];
      const strength = fields.includes('title') ? 1 : isNamed(fields) ? 0.8 : 0.3 + 0.4 * Math.min(1, score / highest);
      return [[id, { strength, places }]];
    });
    return new Map(hits);
  }

  #keep(key: string, ask: () => Promise<readonly Found[]>): Promise<readonly Found[]> {
    const known = this.#kept.get(key) ?? ask();
    this.#kept.set(key, known);
    known.catch(() => this.#kept.delete(key));
    return known;
  }
}

const isNamed = (fields: readonly string[]) => fields.includes('title') || fields.includes('also');
