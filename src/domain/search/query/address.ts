import type { ChosenFilters, ResultOrder } from './choice.ts';

/** What the address of the search page says: the query, chosen filters, order, whether words are taken as typed. */
export interface SearchState {
  readonly typed: string;
  readonly chosen: ChosenFilters;
  readonly order: ResultOrder;
  readonly exact: boolean;
}

/** The filters of the search page: the name in the index, the name in the address, the heading. */
export const facets = [
  { filter: 'section', param: 'razdel', label: 'Раздел' },
  { filter: 'topic', param: 'tema', label: 'Тема' },
  { filter: 'grade', param: 'klass', label: 'Класс' },
  { filter: 'subject', param: 'predmet', label: 'Предмет' },
  { filter: 'kind', param: 'vid', label: 'Вид' },
] as const;

const orders = { novye: 'date', alfavit: 'title' } as const satisfies Record<string, ResultOrder>;
const longest = 200;

/** Reads the part of an address after «?»; whatever is not understood is passed over. */
export function readAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  const chosen = facets.map(({ filter, param }) => [filter, params.getAll(param).filter(Boolean)] as const);
  const order = params.get('poryadok') ?? '';
  return {
    typed: (params.get('q') ?? '').slice(0, longest),
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    order: order in orders ? orders[order as keyof typeof orders] : 'relevance',
    exact: params.get('tochno') === '1',
  };
}

/** Writes the address of a search: `/poisk/?q=…`. */
export function writeAddress({ typed, chosen, order, exact }: SearchState): string {
  const params = new URLSearchParams();
  if (typed !== '') params.set('q', typed);
  for (const { filter, param } of facets) for (const value of chosen[filter] ?? []) params.append(param, value);
  const name = Object.entries(orders).find(([, value]) => value === order)?.[0];
  if (name !== undefined) params.set('poryadok', name);
  if (exact) params.set('tochno', '1');
  const query = params.toString();
  return query === '' ? '/poisk/' : `/poisk/?${query}`;
}
