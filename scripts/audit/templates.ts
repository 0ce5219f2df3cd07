import type { Page } from '../../tests/lib/dist.ts';

/** The address pattern of a page's template: `/materialy/chek-list/` gives `/materialy/*`. */
function templateOf(path: string): string {
  const [section = '', ...rest] = path.split('/').filter(Boolean);
  return `/${[section, ...rest.map((part) => (/^stranitsa-\d+$/.test(part) ? 'stranitsa-*' : '*'))].join('/')}`;
}

/** The longest page of each template. A page with others under it is a list and no entry, so it stands by itself. */
export function pagePerTemplate(pages: readonly Page[]): Page[] {
  const lists = new Set(pages.map(({ path }) => path.replace(/[^/]+\/$/, '')));
  const groups = Map.groupBy(pages, ({ path }) => (lists.has(path) ? path : templateOf(path)));
  return [...groups.values()].flatMap((group) => group.toSorted((a, b) => b.html.length - a.html.length).slice(0, 1));
}
