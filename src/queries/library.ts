import { type CollectionEntry, getCollection } from 'astro:content';
import type { CollectionId } from '../domain/model/collection-id.ts';
import { compareData } from '../domain/model/order.ts';
import { collectionIds, type Data, declared } from '../domain/schemas/index.ts';
import { plainSettings } from '../domain/schemas/settings.ts';
import { compareRussian } from '../domain/text/names.ts';
import { defaultZone, type Zone } from '../domain/text/zones.ts';
import { contentPass } from './pass.ts';

/** A published entry. */
export interface Item<C extends CollectionId> {
  readonly collection: C;
  /** The last part of its public address, which most entries have from the name of their file. */
  readonly id: string;
  /** Path under content/. */
  readonly file: string;
  readonly data: Data<C>;
  readonly body: string;
}

type Read = <C extends CollectionId>(collection: C) => Item<C>[] | Promise<Item<C>[]>;

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

/** All published entries of every collection, in the order that it declares. */
export type Library = { readonly [C in CollectionId]: readonly Item<C>[] };

async function loadAll(read: Read): Promise<Library> {
  const sorted = collectionIds.map(async (id) => {
    const items = await read(id);
    // The order in the store is not fixed; the id settles ties.
    return [id, items.sort((a, b) => compareData(declared(id), a.data, b.data) || compareRussian(a.id, b.id))] as const;
  });
  return Object.fromEntries(await Promise.all(sorted)) as unknown as Library;
}

let cachedLibrary: Promise<Library> | undefined;

/** All published entries, sorted; read once in a build, in dev again whenever a file of content/ changed. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return freshLibrary();
  cachedLibrary ??= loadAll(readStore);
  return cachedLibrary;
}

const libraries = new WeakMap<object, Promise<Library>>();

// Astro's store lags behind a saved file and may miss it while it reloads; in dev the gate is asked directly.
async function freshLibrary(): Promise<Library> {
  const { entries } = await contentPass();
  const made =
    libraries.get(entries) ?? loadAll((collection) => [...(entries.get(collection)?.values() ?? [])] as never);
  libraries.set(entries, made);
  return made;
}

/** The entry with this id, if it is published. */
export function byId<C extends CollectionId>(items: readonly Item<C>[], id: string | undefined): Item<C> | undefined {
  return id === undefined ? undefined : items.find((item) => item.id === id);
}

/** The entries with these ids, in the order of the ids. */
export function byIds<C extends CollectionId>(items: readonly Item<C>[], ids: readonly string[]): Item<C>[] {
  return ids.flatMap((id) => byId(items, id) ?? []);
}

/** The time zone of the centre. */
export function zoneIn({ settings }: Library): Zone {
  return byId(settings, 'site')?.data.timezone ?? defaultZone;
}

/** The site's own settings; plain ones when the file is missing or held back, so that the pages stand. */
export async function site(): Promise<Data<'settings'>> {
  return byId((await library()).settings, 'site')?.data ?? plainSettings;
}
