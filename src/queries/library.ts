import { type CollectionEntry, getCollection } from 'astro:content';
import type { CollectionId } from '../domain/model/collection-id.ts';
import type { Data } from '../domain/schemas/index.ts';
import { plainSettings } from '../domain/schemas/settings.ts';
import { compareRussian, fullName } from '../domain/text/names.ts';
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

// ISO dates and moments sort as plain strings.
const compareDates = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

type Settled<T extends Record<string, Promise<unknown>>> = { [K in keyof T]: Awaited<T[K]> };

async function settled<T extends Record<string, Promise<unknown>>>(promises: T): Promise<Settled<T>> {
  const pairs = Object.entries(promises).map(async ([key, promise]) => [key, await promise] as const);
  return Object.fromEntries(await Promise.all(pairs)) as Settled<T>;
}

async function loadAll(read: Read) {
  const load = async <C extends CollectionId>(collection: C, compare: (a: Item<C>, b: Item<C>) => number) => {
    const items = await read(collection);
    // The order in the store is not fixed; the id settles ties.
    const sorted: readonly Item<C>[] = items.sort((a, b) => compare(a, b) || compareRussian(a.id, b.id));
    return sorted;
  };
  return settled({
    municipalities: load('municipalities', (a, b) => compareRussian(a.data.name, b.data.name)),
    institutions: load('institutions', (a, b) => compareRussian(a.data.shortName, b.data.shortName)),
    teams: load('teams', (a, b) => compareRussian(a.data.title, b.data.title)),
    tutors: load('tutors', (a, b) => compareRussian(fullName(a.data), fullName(b.data))),
    topics: load('topics', (a, b) => a.data.order - b.data.order),
    techniques: load('techniques', (a, b) => compareRussian(a.data.name, b.data.name)),
    materials: load('materials', (a, b) => compareDates(b.data.publishedOn, a.data.publishedOn)),
    tutorials: load('tutorials', (a, b) => compareRussian(a.data.title, b.data.title)),
    events: load('events', (a, b) => compareDates(a.data.start, b.data.start)),
    consultations: load('consultations', (a, b) => compareRussian(a.data.title, b.data.title)),
    glossary: load('glossary', (a, b) => compareRussian(a.data.term, b.data.term)),
    faq: load('faq', (a, b) => a.data.order - b.data.order),
    diagnostics: load('diagnostics', () => 0),
    needs: load('needs', () => 0),
    pages: load('pages', (a, b) => a.data.order - b.data.order),
    settings: load('settings', () => 0),
  });
}

export type Library = Awaited<ReturnType<typeof loadAll>>;

let kept: Promise<Library> | undefined;

/** All published entries, sorted; read once in a build, in dev again whenever a file of content/ changed. */
export function library(): Promise<Library> {
  if (import.meta.env.DEV) return freshLibrary();
  kept ??= loadAll(readStore);
  return kept;
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

/** The site's own settings; plain ones when the file is missing or held back, so that the pages stand. */
export async function site(): Promise<Data<'settings'>> {
  return byId((await library()).settings, 'site')?.data ?? plainSettings;
}
