import type { CollectionId } from '../model/collection-id.ts';
import { collectionIds, declared } from '../schemas/index.ts';

const reserved = new Set(collectionIds.flatMap((id) => declared(id).address?.reserved ?? []));

/** Whether the entries of a collection have pages of their own under one folder. */
export function isPaged(collection: CollectionId): boolean {
  return declared(collection).address?.folder !== undefined;
}

const pagedCollections: readonly CollectionId[] = collectionIds.filter(isPaged);

/**
 * The public address of an entry: its page, or its anchor on the collection's page. Throws a RangeError when it has
 * none.
 */
export function addressOf(collection: CollectionId, id: string): string {
  const { folder, page } = declared(collection).address ?? {};
  if (folder !== undefined) return `${folder}${id}/`;
  if (page !== undefined) return `${page}#${id}`;
  throw new RangeError(`Entries of ${collection} have no addresses by their id alone`);
}

/** The address of a collection's list page; undefined when there is none. */
export function listPageAddress(collection: CollectionId): string | undefined {
  const { address, listPage } = declared(collection);
  return listPage && (address?.folder ?? address?.page);
}

/** The address of a page of a list; the first page has no number. */
export function listAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}stranitsa-${page}/`;
}

/** The address of a text page. The front page of a section has the section's name as its id. */
export function pageAddress(section: string, id: string): string {
  return id === section ? `/${section}/` : `/${section}/${id}/`;
}

/** The address of an entry with this data; undefined when its collection has no addresses. */
export function entryAddress(collection: CollectionId, id: string, data: object): string | undefined {
  const { address } = declared(collection);
  if (!address) return undefined;
  if (address.sectionField === undefined) return addressOf(collection, id);
  return pageAddress(String((data as Readonly<Record<string, unknown>>)[address.sectionField]), id);
}

/** Whether another page has the address that an entry with this name would get. */
export function isReserved(name: string): boolean {
  return /^stranitsa-\d+$/.test(name) || reserved.has(name);
}

/** The entry at an address of this site; undefined for lists, text pages and other sites. */
export function entryAt(address: string): { collection: CollectionId; id: string } | undefined {
  const [path = '', anchor] = address.split('#');
  const listed = collectionIds.find((name) => declared(name).address?.page === path);
  // Other anchors are filters: /konsultatsii/#tema=deti-s-ovz.
  if (listed && anchor && /^[a-z0-9-]+$/.test(anchor)) return { collection: listed, id: anchor };
  const [, folder, id] = /^(\/(?:.+\/)?)([a-z0-9-]+)\/?$/.exec(path) ?? [];
  const collection = pagedCollections.find((name) => declared(name).address?.folder === folder);
  return collection && id && !isReserved(id) ? { collection, id } : undefined;
}
