import type { Entries } from '../domain/gate/entries.ts';
import type { CollectionId } from '../domain/model/collection-id.ts';
import { compareData } from '../domain/model/order.ts';
import { collectionIds, type Data, declared } from '../domain/schemas/index.ts';
import { plainSettings } from '../domain/schemas/settings.ts';
import { pageAddress } from '../domain/site/addresses.ts';
import { compareRussian } from '../domain/text/names.ts';
import type { Zone } from '../domain/text/zone-names.ts';
import { defaultZone } from '../domain/text/zones.ts';
import { finderBy } from './lookup.ts';
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

/** The published entries of every collection, each in the order that the collection declares. */
export type Library = { readonly [C in CollectionId]: readonly Item<C>[] };

const libraries = new WeakMap<object, Library>();

/** All published entries, sorted: in dev those of the files as they are now. */
export async function library(): Promise<Library> {
  const { entries } = await contentPass();
  const made = libraries.get(entries) ?? sorted(entries);
  libraries.set(entries, made);
  return made;
}

function sorted(entries: Entries): Library {
  const itemsOf = <C extends CollectionId>(id: C) => [...(entries.get(id)?.values() ?? [])] as unknown[] as Item<C>[];
  const zone = zoneIn({ settings: itemsOf('settings') });
  const all = collectionIds.map((id) => {
    const items = itemsOf(id);
    // Entries that compare as equal are sorted by id.
    items.sort((a, b) => compareData(declared(id), a.data, b.data, zone) || compareRussian(a.id, b.id));
    return [id, items] as const;
  });
  return Object.fromEntries(all) as unknown as Library;
}

const findById = finderBy(({ id }: { readonly id: string }) => id);

export function byId<C extends CollectionId>(items: readonly Item<C>[], id: string | undefined): Item<C> | undefined {
  return id === undefined ? undefined : findById(items, id);
}

/** The published entries with these ids, in the order of the ids; others are left out. */
export function byIds<C extends CollectionId>(items: readonly Item<C>[], ids: readonly string[]): Item<C>[] {
  return ids.flatMap((id) => byId(items, id) ?? []);
}

/** The centre's time zone, from the settings. */
export function zoneIn({ settings }: Pick<Library, 'settings'>): Zone {
  return byId(settings, 'site')?.data.timezone ?? defaultZone;
}

/** The settings of the site; default ones when the file is missing or has errors, so that pages can still be built. */
export async function site(): Promise<Data<'settings'>> {
  return byId((await library()).settings, 'site')?.data ?? plainSettings;
}

/** What stands at the foot of every page; the policy is named there once it is published (docs/domain.md#documents). */
export async function footer() {
  const { name, email, ageMark } = await site();
  const policy = byId((await library()).pages, 'politika');
  return { name, email, ageMark, policy: policy && pageAddress(policy.data.section, policy.id) };
}
