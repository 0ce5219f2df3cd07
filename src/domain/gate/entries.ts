import type { CollectionId } from '../model/collection-id.ts';
import type { Entry } from './judge.ts';

export type Entries = ReadonlyMap<CollectionId, ReadonlyMap<string, Entry>>;

/** Entries during the pass: those that cannot be published are removed. */
export type EntryMap = Map<CollectionId, Map<string, Entry>>;

/** Why an entry or upload is withheld from the site. */
export type WithheldReason = 'draft' | 'sample' | 'refused' | 'consent';

/** Withheld entries as `collection/id`, and refused uploads as `media/media/…`. */
export type Withheld = Map<string, WithheldReason>;
