import type { CollectionId } from '../model/collection-id.ts';
import { collectionIds, declared } from '../schemas/index.ts';

const reserved = new Set(collectionIds.flatMap((id) => declared(id).address?.reserved ?? []));

/** Whether the entries of a collection have pages of their own under one folder. */
export function isPaged(collection: CollectionId): boolean {
  return declared(collection).address?.folder !== undefined;
}

// Their every entry has a page of its own under one folder.
const pagedCollections: readonly CollectionId[] = collectionIds.filter(isPaged);

/** The public address of an entry: of its page, or of its anchor on the page of its collection. Throws where it has none. */
export function addressOf(collection: CollectionId, id: string): string {
  const { folder, page } = declared(collection).address ?? {};
  if (folder !== undefined) return `${folder}${id}/`;
  if (page !== undefined) return `${page}#${id}`;
  throw new RangeError(`Entries of ${collection} have no addresses by their id alone`);
}

/** The address of the page that lists a collection; undefined where there is none. */
export function listPageAddress(collection: CollectionId): string | undefined {
  const { address, listPage } = declared(collection);
  return listPage && (address?.folder ?? address?.page);
}

/** The address of a list page; the first page of a list carries no number. */
export function listAddress(base: string, page: number): string {
  return page === 1 ? base : `${base}stranitsa-${page}/`;
}

/** The address of a text page: a section's front page bears the section's name. */
export function pageAddress(section: string, id: string): string {
  return id === section ? `/${section}/` : `/${section}/${id}/`;
}

/** The address of an entry whose data is at hand; undefined where entries of its collection have none. */
export function entryAddress(collection: CollectionId, id: string, data: object): string | undefined {
  const { address } = declared(collection);
  if (!address) return undefined;
  if (address.sectionField === undefined) return addressOf(collection, id);
  return pageAddress(String((data as Readonly<Record<string, unknown>>)[address.sectionField]), id);
}

/** Whether a list page stands where an entry of this name would. */
export function isReserved(name: string): boolean {
  return /^stranitsa-\d+$/.test(name) || reserved.has(name);
}

/** The entry whose page or anchor stands at an address of this site; undefined for lists, text pages and other sites. */
export function entryAt(address: string): { collection: CollectionId; id: string } | undefined {
  const [path = '', anchor] = address.split('#');
  const listed = collectionIds.find((name) => declared(name).address?.page === path);
  // Other anchors choose on a page: /konsultatsii/#tema=deti-s-ovz.
  if (listed && anchor && /^[a-z0-9-]+$/.test(anchor)) return { collection: listed, id: anchor };
  const [, folder, id] = /^(\/(?:.+\/)?)([a-z0-9-]+)\/?$/.exec(path) ?? [];
  const collection = pagedCollections.find((name) => declared(name).address?.folder === folder);
  return collection && id && !isReserved(id) ? { collection, id } : undefined;
}
