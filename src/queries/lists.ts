import type { CardView } from '../domain/prose/types.ts';
import { listAddress } from '../domain/site/addresses.ts';
import { lowerFirst } from '../domain/text/case.ts';
import { library } from './library.ts';

const pageSize = 24;
const fewLeft = 4;

interface ListItem {
  readonly topics: readonly string[];
  readonly card: CardView;
}

/** One page of a list, with links to the previous and next page and to the lists by topic. */
export interface ListView {
  readonly title: string;
  readonly path: string;
  readonly cards: readonly CardView[];
  readonly total: number;
  readonly page: number;
  readonly pages: readonly string[];
  readonly topics: readonly { href: string; label: string; colour: string; current: boolean }[];
  /** The topic by which the list is filtered. */
  readonly topic?: string;
}

/** Paths and data of a list, unfiltered and by topic, split into pages; for getStaticPaths of a rest route. */
export async function listPages(base: string, title: string, items: readonly ListItem[]) {
  const { topics } = await library();
  const shown = topics.filter(({ id }) => items.some((item) => item.topics.includes(id)));
  const lists = [
    { id: undefined, base, title, items },
    ...shown.map(({ id, data }) => ({
      id,
      base: `${base}tema/${id}/`,
      title: `${title}: ${lowerFirst(data.shortTitle ?? data.title)}`,
      items: items.filter((item) => item.topics.includes(id)),
    })),
  ];
  return lists.flatMap((list) => {
    // A last page with one or two cards is not worth a click: the page before it shows them.
    const count = Math.max(1, Math.ceil((list.items.length - fewLeft) / pageSize));
    const pages = Array.from({ length: count }, (_, i) => listAddress(list.base, i + 1));
    const links = shown.map(({ id, data }) => ({
      href: `${base}tema/${id}/`,
      label: data.shortTitle ?? data.title,
      colour: data.colour,
      current: id === list.id,
    }));
    return pages.map((path, i) => {
      const view: ListView = {
        title: list.title,
        path,
        cards: list.items.slice(i * pageSize, i + 1 < count ? (i + 1) * pageSize : undefined).map(({ card }) => card),
        total: list.items.length,
        page: i + 1,
        pages,
        topics: [{ href: base, label: 'Все', colour: '', current: list.id === undefined }, ...links],
        ...(list.id === undefined ? {} : { topic: list.id }),
      };
      return { params: { path: path.slice(base.length).replace(/\/$/, '') || undefined }, props: { view } };
    });
  });
}
