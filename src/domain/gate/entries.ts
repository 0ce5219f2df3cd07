import type { CollectionId } from '../model/collection-id.ts';
import type { Entry } from './judge.ts';

/** Entries by collection and by id. */
export type Entries = ReadonlyMap<CollectionId, ReadonlyMap<string, Entry>>;

/** Entries during the pass; entries that can't be published are removed from it. */
export type EntryMap = Map<CollectionId, Map<string, Entry>>;

/** Why an entry or an upload is withheld from the site. */
export type WithheldReason = 'draft' | 'sample' | 'refused' | 'consent';

/** Withheld entries, as `collection/id`, and refused uploads, as `media/media/…`. */
export type Withheld = Map<string, WithheldReason>;
