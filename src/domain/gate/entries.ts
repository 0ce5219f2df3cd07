import type { CollectionId } from '../model/collection-id.ts';
import type { Entry } from './judge.ts';

/** Entries by collection and by id. */
export type Entries = ReadonlyMap<CollectionId, ReadonlyMap<string, Entry>>;

/** Entries while they are judged: those that can't be published are taken out. */
export type EntryMap = Map<CollectionId, Map<string, Entry>>;

/** Why something is kept off the site on purpose. */
export type WithheldReason = 'draft' | 'sample' | 'refused' | 'consent';

/** Entries kept off the site on purpose, as `collection/id`, and refused uploads, as `media/media/…`. */
export type Withheld = Map<string, WithheldReason>;
