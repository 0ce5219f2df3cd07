import type { GateResult } from '../domain/gate/gate.ts';
import type { CollectionId } from '../domain/model/collection-id.ts';
import { addressOf, isPaged } from '../domain/site/addresses.ts';
import { redirectsOf } from '../domain/site/redirects.ts';
import type { Library } from './library.ts';

interface Known {
  readonly entries: GateResult['entries'];
  /** Former addresses that lead on. */
  readonly formerly: ReadonlySet<string>;
}

const kept = new WeakMap<Library, Known>();

/** Whether a link to an entry leads somewhere: to its page, its anchor, or from its former address on. */
export function isReachable(library: Library, collection: CollectionId, id: string): boolean {
  const { entries, formerly } = knownIn(library);
  if (entries.get(collection)?.has(id)) return true;
  return isPaged(collection) && formerly.has(addressOf(collection, id));
}

function knownIn(library: Library): Known {
  const before = kept.get(library);
  if (before) return before;
  const groups = Object.values(library).flatMap((items) => (Array.isArray(items) ? [items] : []));
  const entries = new Map(
    groups.map((items) => [items[0]?.collection, new Map(items.map((item) => [item.id, item]))]),
  ) as unknown as GateResult['entries'];
  const known = { entries, formerly: new Set(redirectsOf(entries).map(({ from }) => from)) };
  kept.set(library, known);
  return known;
}
