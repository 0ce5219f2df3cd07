import { facets, type SearchState } from '../../domain/search/query/address.ts';
import type { ChosenFilters, ResultOrder } from '../../domain/search/query/choice.ts';
import type { Search } from '../../domain/search/ranking/engine.ts';
import { createElement } from './view.ts';

type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;
const orders: readonly (readonly [ResultOrder, string])[] = [
  ['relevance', 'по смыслу'],
  ['date', 'сначала новые'],
  ['title', 'по алфавиту'],
];

/** The form of the search page: checkboxes with counts, and the order of results. */
export class SearchFilters {
  readonly element = createElement('form', { class: 'filters', 'aria-label': 'Уточнить поиск' });
  private drawn = '';
  // Only open groups are counted, because each filter is a file to load.
  private readonly open = new Set<string>(['section']);

  constructor(change: (chosen: ChosenFilters, order: ResultOrder) => void, refresh: () => void) {
    this.element.addEventListener('change', () => {
      const data = new FormData(this.element);
      const chosen = facets.map(({ filter }) => [filter, data.getAll(filter).map(String)] as const);
      const order = orders.find(([value]) => value === data.get('order'))?.[0] ?? 'relevance';
      change(Object.fromEntries(chosen.filter(([, values]) => values.length > 0)), order);
    });
    // The toggle event does not bubble, so it is captured.
    const toggled = ({ target }: Event) => {
      if (!(target instanceof HTMLDetailsElement)) return;
      const filter = target.dataset['filter'] ?? '';
      if (!target.open) this.open.delete(filter);
      else if (!this.open.has(filter)) {
        this.open.add(filter);
        refresh();
      }
    };
    this.element.addEventListener('toggle', toggled, true);
    this.element.addEventListener('submit', (event) => event.preventDefault());
  }

  /** Counts the results for each value of the open or chosen filters. A filter does not limit its own counts. */
  async count(search: Search, ids: readonly string[], { typed, exact, chosen }: SearchState): Promise<Counts> {
    const shownFilters = facets.filter(({ filter }) => this.open.has(filter) || chosen[filter]);
    const counted = shownFilters.map(async ({ filter }) => {
      const others = Object.fromEntries(Object.entries(chosen).filter(([name]) => name !== filter));
      const isNarrowed = Object.keys(others).length > 0;
      const remaining = isNarrowed ? (await search.ask(typed, { exact, chosen: others })).ids : ids;
      return [filter, await search.count(filter, remaining)] as const;
    });
    return new Map(await Promise.all(counted));
  }

  /** Updates the checkboxes. Does nothing when they have not changed, so the focus is not lost. */
  show(counts: Counts, { chosen, order }: SearchState): void {
    const shownFilters = JSON.stringify([[...counts].map(([name, values]) => [name, [...values]]), chosen, order]);
    if (shownFilters === this.drawn) return;
    this.drawn = shownFilters;
    const focused = this.element.contains(document.activeElement) ? document.activeElement?.id : undefined;
    const groups = facets.flatMap(({ filter, param, label }) => {
      const filterCounts = counts.get(filter);
      const values = [...(filterCounts ?? [])];
      const chosenValues = chosen[filter] ?? [];
      const missing = chosenValues
        .filter((value) => !filterCounts?.has(value))
        .map((value): [string, number] => [value, 0]);
      if (filterCounts && values.length === 0 && chosenValues.length === 0) return [];
      const boxes = [...values, ...missing].map(([value, count], i) =>
        this.box(filter, `${param}-${i}`, value, count, chosenValues.includes(value)),
      );
      return [
        createElement(
          'details',
          { open: this.open.has(filter) || chosenValues.length > 0, 'data-filter': filter },
          createElement('summary', {}, label),
          createElement('fieldset', {}, createElement('legend', { class: 'hidden-text' }, label), ...boxes),
        ),
      ];
    });
    this.element.replaceChildren(this.order(order), ...groups);
    if (focused) this.element.querySelector<HTMLElement>(`#${CSS.escape(focused)}`)?.focus();
  }

  private box(filter: string, id: string, value: string, count: number, isChosen: boolean): HTMLElement {
    const box = createElement('input', { type: 'checkbox', id, name: filter, value, checked: isChosen });
    const text = filter === 'grade' ? `${value} класс` : value;
    return createElement('label', { for: id }, box, ` ${text} `, createElement('span', { class: 'quiet' }, `${count}`));
  }

  private order(order: ResultOrder): HTMLElement {
    const options = orders.map(([value, text]) => createElement('option', { value, selected: value === order }, text));
    const select = createElement('select', { id: 'poryadok', name: 'order' }, ...options);
    return createElement('p', { class: 'field' }, createElement('label', { for: 'poryadok' }, 'Порядок'), select);
  }
}
