import { cutText } from '../../text/characters.ts';
import type { ChosenFilters, ResultOrder } from './choice.ts';

/** The state in the search page's address: query, chosen filters, order, exact search. */
export interface SearchState {
  readonly typed: string;
  readonly chosen: ChosenFilters;
  readonly order: ResultOrder;
  readonly exact: boolean;
}

/** The filters of the search page: name in the index, name in the address, heading. */
export const facets = [
  { filter: 'section', param: 'razdel', label: 'Раздел' },
  { filter: 'topic', param: 'tema', label: 'Тема' },
  { filter: 'grade', param: 'klass', label: 'Класс' },
  { filter: 'subject', param: 'predmet', label: 'Предмет' },
  { filter: 'kind', param: 'vid', label: 'Вид' },
] as const;

const orders = { novye: 'date', alfavit: 'title' } as const satisfies Record<string, ResultOrder>;
const longest = 200;

/** Parses the query string; unknown values are ignored. */
export function readAddress(search: string): SearchState {
  const params = new URLSearchParams(search);
  const chosen = facets.map(({ filter, param }) => [filter, params.getAll(param).filter(Boolean)] as const);
  const order = params.get('poryadok') ?? '';
  return {
    typed: cutText(params.get('q') ?? '', longest),
    chosen: Object.fromEntries(chosen.filter(([, values]) => values.length > 0)),
    order: order in orders ? orders[order as keyof typeof orders] : 'relevance',
    exact: params.get('tochno') === '1',
  };
}

/** Builds the address of a search: `/poisk/?q=…`. */
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
