import type { CollectionId } from '../../model/collection-id.ts';
import { declared } from '../../schemas/index.ts';
import { findByWords } from '../lists/find-by-words.ts';
import type { EntryIndex } from './entry-index.ts';

/** An entry as a list of choices shows it. */
export interface FoundEntry {
  readonly collection: CollectionId;
  /** The name of its file, by which blocks and fields refer to it. */
  readonly id: string;
  readonly title: string;
  /** What it is, and on what: «материал · Понимание текста». */
  readonly note: string;
  readonly href: string | undefined;
}

/** The entry with this name of a file: `materials/bilet`. */
export function foundEntry({ entries }: EntryIndex, key: string): FoundEntry | undefined {
  const entry = entries[key];
  if (!entry) return undefined;
  const [collection = '', id = ''] = key.split('/');
  const { labelOne, title } = { ...declared(collection as CollectionId), title: entry.title ?? id };
  const topics = (entry.topics ?? []).flatMap((topic) => entries[`topics/${topic}`]?.title ?? []);
  const note = [labelOne, ...topics, ...(entry.title === undefined ? ['не опубликовано'] : [])].join(' · ');
  return { collection: collection as CollectionId, id, title, note, href: entry.href };
}

/** The entry that stands at an address of the site. */
export function entryWithAddress(index: EntryIndex, address: string): FoundEntry | undefined {
  const key = Object.keys(index.entries).find((name) => index.entries[name]?.href === address);
  return key === undefined ? undefined : foundEntry(index, key);
}

/** Entries whose title has all words of a query, or words that begin so; the best first. */
export function findEntries(
  index: EntryIndex,
  query: string,
  isWanted: (entry: FoundEntry) => boolean,
  limit = 20,
): FoundEntry[] {
  const wanted = Object.keys(index.entries).flatMap((key) => {
    const entry = foundEntry(index, key);
    return entry && isWanted(entry) ? [entry] : [];
  });
  return findByWords(wanted, ({ title }) => title, query, limit);
}
