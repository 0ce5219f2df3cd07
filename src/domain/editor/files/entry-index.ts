import * as z from 'zod';
import type { GateResult } from '../../gate/gate.ts';
import type { Entry } from '../../gate/judge.ts';
import type { CollectionId } from '../../model/collection-id.ts';
import { declared } from '../../schemas/index.ts';
import { entryAddress } from '../../site/addresses.ts';

/** The entries and uploads that the editor's page knows: for reference checks, deletion and free file names. */
export const entryIndexSchema = z.object({
  /** Entries, keyed as `materials/bilet-na-vyhod`. */
  entries: z.record(
    z.string(),
    z.object({
      /** Absent for an entry that is not on the site: this list is as public as the site. */
      title: z.optional(z.string()),
      /** Keys of the entries that refer to it. */
      from: z.array(z.string()),
      /** Where it stands on the site. */
      href: z.optional(z.string()),
      /** The ids of its topics. */
      topics: z.optional(z.array(z.string())),
    }),
  ),
  /** Names that uploads have: `prikaz.pdf`. */
  media: z.array(z.string()),
});

export type EntryIndex = z.output<typeof entryIndexSchema>;

/** Builds the index. A public one names only published entries and files. */
export function entryIndexOf(
  { known, entries, media, uploads, targets }: GateResult,
  { isPublic }: { isPublic: boolean },
): EntryIndex {
  const publishedFiles = new Set([...entries.values()].flatMap((group) => [...group.values()].map(({ file }) => file)));
  const isVisible = ({ file }: Entry) => !isPublic || publishedFiles.has(file);
  const allEntries = [...known.values()].flatMap((group) => [...group.values()]);
  const index: EntryIndex['entries'] = {};
  for (const entry of allEntries) {
    if (isVisible(entry)) index[keyOf(entry)] = describe(entry);
    else if (entry.collection !== 'tutors') index[keyOf(entry)] = { from: [] };
  }
  for (const entry of allEntries.filter(isVisible)) {
    for (const target of targets.get(entry.file) ?? [])
      if (target !== keyOf(entry)) index[target]?.from.push(keyOf(entry));
  }
  const names = isPublic ? [...media] : uploads;
  return { entries: index, media: names.map((path) => path.replace(/^.*\//, '')) };
}

function describe({ collection, id, data }: Entry): EntryIndex['entries'][string] {
  const href = entryAddress(collection, ('address' in data && data.address) || id, data);
  const topics = 'topics' in data && data.topics.length > 0 ? { topics: [...data.topics] } : {};
  return { title: declared(collection).title(data), from: [], ...(href === undefined ? {} : { href }), ...topics };
}

/**
 * Finds the id of an entry by its title, ignoring case, quotes and ё. Entries without a title in the index are not
 * found.
 */
export function idsByTitle({ entries }: EntryIndex): (collection: CollectionId, title: string) => string | undefined {
  const normalize = (title: string) => title.toLowerCase().replaceAll('ё', 'е').replace(/[«»"]/g, '').trim();
  const titles = Object.entries(entries).flatMap(([key, { title }]) =>
    title === undefined ? [] : [[key, normalize(title)]],
  );
  return (collection, title) =>
    titles
      .find(([key, name]) => name === normalize(title) && key?.startsWith(`${collection}/`))?.[0]
      ?.replace(/^.*\//, '');
}

function keyOf({ collection, id }: Entry): string {
  return `${collection}/${id}`;
}
