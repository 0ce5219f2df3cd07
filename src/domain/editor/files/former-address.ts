import type { CollectionId } from '../../model/collection-id.ts';
import { addressOf, isPaged } from '../../site/addresses.ts';

/** The key that carries the address an entry had when it was read; the codec keeps it out of the file. */
export const formerKey = '_address';

type Values = Readonly<Record<string, unknown>>;

/**
 * The former addresses of an entry with those that this change leaves behind: the one it was read with and those
 * `saved` since. The address made from the name of the file is not among them: the gate always leads on from it.
 */
export function formerAddresses(collection: CollectionId, values: Values, saved: readonly string[]): string[] {
  const listed = Array.isArray(values['redirectFrom']) ? values['redirectFrom'].map(String) : [];
  if (!isPaged(collection)) return listed;
  const left = [values[formerKey], ...saved].filter((name) => typeof name === 'string' && name !== '');
  const all = new Set([...listed, ...left.map((name) => addressOf(collection, String(name)))]);
  const now = values['address'];
  if (typeof now === 'string') all.delete(addressOf(collection, now));
  return [...all];
}
