import { facets, type SearchState } from '../../domain/search/query/address.ts';
import type { ChosenFilters, ResultOrder } from '../../domain/search/query/choice.ts';
import type { Search } from '../../domain/search/ranking/engine.ts';
import { make } from './view.ts';

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;
const orders: readonly (readonly [ResultOrder, string])[] = [
  ['relevance', 'по смыслу'],
  ['date', 'сначала новые'],
  ['title', 'по алфавиту'],
];

/** The filters of the search page: boxes with counts, and the order of the list. */
export class SearchFilters {
  readonly element = make('form', { class: 'filters', 'aria-label': 'Уточнить поиск' });
  #drawn = '';
  // Only open groups are counted: each filter is a file to load.
  readonly #open = new Set<string>(['section']);

  constructor(change: (chosen: ChosenFilters, order: ResultOrder) => void, refresh: () => void) {
    this.element.addEventListener('change', () => {
      const data = new FormData(this.element);
      const chosen = facets.map(({ filter }) => [filter, data.getAll(filter).map(String)] as const);
      const order = orders.find(([value]) => value === data.get('order'))?.[0] ?? 'relevance';
      change(Object.fromEntries(chosen.filter(([, values]) => values.length > 0)), order);
    });
    // A toggle does not bubble.
    const toggled = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement)) return;
      const filter = target.dataset['filter'] ?? '';
      if (!target.open) this.#open.delete(filter);
      else if (!this.#open.has(filter)) {
        this.#open.add(filter);
        refresh();
      }
    };
    this.element.addEventListener('toggle', toggled, true);
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  /** How many pages each value of an open or chosen filter would leave; a filter's own choice does not narrow its own counts. */
  async count(search: Search, ids: readonly string[], { typed, exact, chosen }: SearchState): Promise<Counts> {
    const wanted = facets.filter(({ filter }) => this.#open.has(filter) || chosen[filter]);
    const counted = wanted.map(async ({ filter }) => {
      const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== filter));
      const isNarrowed = Object.keys(others).length > 0;
      const left = isNarrowed ? (await search.ask(typed, { exact, chosen: others })).ids : ids;
      return [filter, await search.count(filter, left)] as const;
    });
    return new Map(await Promise.all(counted));
  }

  /** Draws the boxes anew, unless nothing about them has changed: the focus stays where it is. */
  show(counts: Counts, { chosen, order }: SearchState): void {
    const wanted = JSON.stringify([[...counts].map(([name, values]) => [name, [...values]]), chosen, order]);
    if (wanted === this.#drawn) return;
    this.#drawn = wanted;
    const focused = this.element.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const groups = facets.flatMap(({ filter, param, label }) => {
      const known = counts.get(filter);
      const values = [...(known ?? [])];
      const own = chosen[filter] ?? [];
      const lost = own.filter((value) => !known?.has(value)).map((value): [string, number] => [value, 0]);
      if (known && values.length === 0 && own.length === 0) return [];
      const boxes = [...values, ...lost].map(([value, count], i) =>
        this.#box(filter, `${param}-${i}`, value, count, own.includes(value)),
      );
      return [
        make(
          'details',
          { open: this.#open.has(filter) || own.length > 0, 'data-filter': filter },
          make('summary', {}, label),
          make('fieldset', {}, make('legend', { class: 'hidden-text' }, label), ...boxes),
        ),
      ];
    });
    this.element.replaceChildren(this.#order(order), ...groups);
    if (focused) this.element.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  #box(filter: string, id: string, value: string, count: number, isChosen: boolean): HTMLElement {
    const box = make('input', { type: 'checkbox', id, name: filter, value, checked: isChosen });
    const text = filter === 'grade' ? `${value} класс` : value;
    return make('label', { for: id }, box, ` ${text} `, make('span', { class: 'quiet' }, `${count}`));
  }

  #order(order: ResultOrder): HTMLElement {
    const options = orders.map(([value, text]) => make('option', { value, selected: value === order }, text));
    const select = make('select', { id: 'poryadok', name: 'order' }, ...options);
    return make('p', { class: 'field' }, make('label', { for: 'poryadok' }, 'Порядок'), select);
  }
}
