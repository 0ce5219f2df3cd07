import type { CollectionId } from '../../model/collection-id.ts';
import { addressOf, isPaged } from '../../site/addresses.ts';

/** The key that carries the address with which the entry was read; it is not written to the file. */
export const formerAddressKey = '_address';

type FormValues = Readonly<Record<string, unknown>>;

/**
 * The new value of `redirectFrom`: its old value, the address with which the entry was read, and the addresses saved
 * since then, without the current one. The address made from the file name is not listed: the build always redirects
 * it.
 */
export function formerAddresses(collection: CollectionId, values: FormValues, savedSince: readonly string[]): string[] {
  const existing = Array.isArray(values['redirectFrom']) ? values['redirectFrom'].map(String) : [];
  if (!isPaged(collection)) return existing;
  const replaced = [values[formerAddressKey], ...savedSince].filter((name) => typeof name === 'string' && name !== '');
  const addresses = new Set([...existing, ...replaced.map((name) => addressOf(collection, String(name)))]);
  const current = values['address'];
  if (typeof current === 'string') addresses.delete(addressOf(collection, current));
  return [...addresses];
}
