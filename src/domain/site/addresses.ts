import type { CollectionId } from '../model/collection-id.ts';

const folders = {
  topics: '/samoobrazovanie/',
  materials: '/materialy/',
  techniques: '/priemy/',
  tutorials: '/tyutorialy/',
  tutors: '/nashi-tyutory/',
  municipalities: '/komandy/',
  teams: '/komandy/komanda/',
  events: '/nashi-vstrechi/',
} as const satisfies Partial<Record<CollectionId, string>>;

/** Collections whose every entry has a page of its own. */
export type Paged = keyof typeof folders;

/** Whether the entries of a collection have pages of their own. */
export function isPaged(collection: CollectionId): collection is Paged {
  return collection in folders;
}

/** The public address of an entry's page. */
export function addressOf(collection: Paged, id: string): string {
  return `${folders[collection]}${id}/`;
}

/** The address of a list page; the first page of a list carries no number. */
export function listAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}stranitsa-${page}/`;
}

const lists = {
  glossary: '/slovar/',
  faq: '/voprosy/',
  consultations: '/konsultatsii/',
} as const satisfies Partial<Record<CollectionId, string>>;

/** Collections whose entries all stand on one page. */
export type Listed = keyof typeof lists;

/** The address of an entry on the page of its collection. */
export function anchorOf(collection: Listed, id: string): string {
  return `${lists[collection]}#${id}`;
}

/** The address of a text page: a section's front page bears the section's name. */
export function pageAddress(section: string, id: string): string {
  return id === section ? `/${section}/` : `/${section}/${id}/`;
}

/** Words that stand where an id would, and are none. */
const notIds = /^(?:stranitsa-\d+|proshedshie|komanda)$/;

/** Whether a list page stands where an entry of this name would. */
export function isReserved(name: string): boolean {
  return notIds.test(name);
}

/** The entry whose page or anchor stands at an address of this site; undefined for lists, text pages and other sites. */
export function entryAt(address: string): { collection: CollectionId; id: string } | undefined {
  const [path = '', anchor] = address.split('#');
  const listed = (Object.keys(lists) as Listed[]).find((name) => lists[name] === path);
  // Other anchors choose on a page: /konsultatsii/#tema=deti-s-ovz.
  if (listed && anchor && /^[a-z0-9-]+$/.test(anchor)) return { collection: listed, id: anchor };
  const [, folder, id] = /^(\/(?:.+\/)?)([a-z0-9-]+)\/?$/.exec(path) ?? [];
  const collection = (Object.keys(folders) as Paged[]).find((name) => folders[name] === folder);
  return collection && id && !notIds.test(id) ? { collection, id } : undefined;
}
