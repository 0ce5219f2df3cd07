import { isInPlace, type NewPage, suggester } from './likeness.ts';
import type { OldPage } from './old-pages.ts';
import type { Rows } from './table.ts';

/** The heads of the table that an editor looks through; `confirmed.ts` finds its columns by them. */
export const suggestionHeads = ['Старый адрес', 'Новый адрес', 'Страница', 'Сходство', 'Взять'] as const;

/** The table of old addresses with the page most like each, the most like first; «Взять» is for the editor. */
export function suggestionRows(old: readonly OldPage[], pages: readonly NewPage[]) {
  const suggest = suggester(pages);
  const places = new Set(pages.map(({ href }) => href));
  const known = new Map(old.map((page) => [page.address, page]));
  const away = [...known.values()].filter((page) => page.address !== '/' && !isInPlace(page, places));
  const found = away.map((page) => ({ page, best: suggest(page) }));
  const sorted = found.toSorted((a, b) => (b.best?.likeness ?? 0) - (a.best?.likeness ?? 0));
  const rows: Rows = [
    suggestionHeads,
    ...sorted.map(({ page: { address, title }, best }) => [
      address,
      best?.href ?? '',
      best?.title ?? title ?? '',
      best ? String(best.likeness).replace('.', ',') : '',
      '',
    ]),
  ];
  return { rows, found: found.filter(({ best }) => best).length, inPlace: known.size - away.length };
}
