import { type CollectionEntry, getCollection } from 'astro:content';
import type { CollectionId } from '../domain/model/collection-id.ts';
import { compareData } from '../domain/model/order.ts';
import { collectionIds, type Data, declared } from '../domain/schemas/index.ts';
import { plainSettings } from '../domain/schemas/settings.ts';
import { compareRussian } from '../domain/text/names.ts';
import type { Zone } from '../domain/text/zone-names.ts';
import { defaultZone } from '../domain/text/zones.ts';
import { contentPass } from './pass.ts';

export interface Item<C extends CollectionId> {
  readonly collection: C;
  /** The last part of its public address; usually the name of its file. */
  readonly id: string;
  /** Path under content/: `materials/insert.mdx`. */
  readonly file: string;
  readonly data: Data<C>;
  readonly body: string;
}

type ReadCollection = <C extends CollectionId>(collection: C) => Item<C>[] | Promise<Item<C>[]>;

async function readStore<C extends CollectionId>(collection: C): Promise<Item<C>[]> {
  const entries = (await getCollection(collection)) as CollectionEntry<C>[];
  return entries.map(({ id, filePath = '', data, body }) => ({
    collection,
    id,
    file: filePath,
    data: data as Data<C>,
    body: body ?? '',
  }));
}

/** The published entries of every collection, each in the order that the collection declares. */
export type Library = { readonly [C in CollectionId]: readonly Item<C>[] };

async function loadAll(read: ReadCollection): Promise<Library> {
  const sorted = collectionIds.map(async (id) => {
    const items = await read(id);
    // Astro's store has no fixed order; entries that compare as equal are sorted by id.
    return [id, items.sort((a, b) => compareData(declared(id), a.data, b.data) || compareRussian(a.id, b.id))] as const;
  });
  return Object.fromEntries(await Promise.all(sorted)) as unknown as Library;
}

let cachedLibrary: Promise<Library> | undefined;

/** All published entries, sorted. A build reads them once; dev reads them again when a file of content/ has changed. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return freshLibrary();
  cachedLibrary ??= loadAll(readStore);
  return cachedLibrary;
}

const libraries = new WeakMap<object, Promise<Library>>();

// Astro's store updates after a delay and may miss a file saved while it reloads, so dev uses the gate directly.
async function freshLibrary(): Promise<Library> {
  const { entries } = await contentPass();
  const loaded =
    libraries.get(entries) ?? loadAll((collection) => [...(entries.get(collection)?.values() ?? [])] as never);
  libraries.set(entries, loaded);
  return loaded;
}

export function byId<C extends CollectionId>(items: readonly Item<C>[], id: string | undefined): Item<C> | undefined {
  return id === undefined ? undefined : items.find((item) => item.id === id);
}

/** The published entries with these ids, in the order of the ids; others are left out. */
export function byIds<C extends CollectionId>(items: readonly Item<C>[], ids: readonly string[]): Item<C>[] {
  return ids.flatMap((id) => byId(items, id) ?? []);
}

/** The centre's time zone, from the settings. */
export function zoneIn({ settings }: Library): Zone {
  return byId(settings, 'site')?.data.timezone ?? defaultZone;
}

/** The settings of the site; default ones when the file is missing or has errors, so that pages can still be built. */
export async function site(): Promise<Data<'settings'>> {
  return byId((await library()).settings, 'site')?.data ?? plainSettings;
}
