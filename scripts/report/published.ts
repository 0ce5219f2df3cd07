import type { Entry } from '../../src/domain/gate/judge.ts';
import type { CollectionId } from '../../src/domain/model/collection-id.ts';

/** The published entries of one collection. */
export type PublishedEntriesOf = <C extends CollectionId>(collection: C) => readonly Entry<C>[];
