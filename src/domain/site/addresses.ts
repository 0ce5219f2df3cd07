import type { CollectionId } from '../model/collection-id.ts';
import { collectionIds, declared } from '../schemas/index.ts';

/** Whether each entry of a collection has its own page in one folder. */
export function isPaged(collection: CollectionId): boolean {
  return declared(collection).address?.folder !== undefined;
}

const pagedCollections: readonly CollectionId[] = collectionIds.filter(isPaged);

/**
 * The public address of an entry: its page or its anchor on the collection's page. Throws when the collection has no
 * address.
 */
export function addressOf(collection: CollectionId, id: string): string {
  const { folder, page } = declared(collection).address ?? {};
  if (folder !== undefined) return `${folder}${id}/`;
  if (page !== undefined) return `${page}#${id}`;
  throw new RangeError(`Entries of ${collection} have no addresses by their id alone`);
}

/** The address of the page that lists a collection; undefined when there is none. */
export function listPageAddress(collection: CollectionId): string | undefined {
  const { address, listPage } = declared(collection);
  return listPage && (address?.folder ?? address?.page);
}

/** The address of page `page` of a list; the first page has no number. */
export function listAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}stranitsa-${page}/`;
}

/** The address of a text page; the front page of a section has the section's name. */
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

/** Whether a name in the folder or on the page of a collection is reserved for list pages and parts of the code. */
export function isReserved(collection: CollectionId, name: string): boolean {
  const { folder, sectionField, reserved = [] } = declared(collection).address ?? {};
  // `/materialy/index` is the list itself for a host.
  if (name === 'index' && (folder !== undefined || sectionField !== undefined)) return true;
  return reserved.includes(name) || (folder !== undefined && /^stranitsa-\d+$/.test(name));
}

/** The entry at an address of this site; undefined for lists, text pages and other sites. */
export function entryAt(address: string): { collection: CollectionId; id: string } | undefined {
  const [path = '', anchor] = address.split('#');
  const listed = collectionIds.find((name) => declared(name).address?.page === path);
  // Other anchors set filters on a page: /konsultatsii/#tema=deti-s-ovz.
  if (listed && anchor && /^[a-z0-9-]+$/.test(anchor) && !isReserved(listed, anchor))
    return { collection: listed, id: anchor };
  const [, folder, id] = /^(\/(?:.+\/)?)([a-z0-9-]+)\/?$/.exec(path) ?? [];
  const collection = pagedCollections.find((name) => declared(name).address?.folder === folder);
  return collection && id && !isReserved(collection, id) ? { collection, id } : undefined;
}
