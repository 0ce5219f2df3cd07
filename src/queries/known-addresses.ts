import type { Redirect } from '../domain/gate/redirects.ts';
import type { ProseHost } from '../domain/prose/types.ts';
import { addressOf, isPaged } from '../domain/site/addresses.ts';
import { contentPass } from './pass.ts';

const cache = new WeakMap<readonly Redirect[], ReadonlySet<string>>();

/**
 * Returns a function: whether a link to an entry works, because it has a page or an anchor, or a former address
 * redirects.
 */
export async function knownAddresses(): Promise<ProseHost['has']> {
  const { entries, redirects } = await contentPass();
  const formerly = cache.get(redirects) ?? new Set(redirects.map(({ from }) => from));
  cache.set(redirects, formerly);
  return (collection, id) =>
    entries.get(collection)?.has(id) === true || (isPaged(collection) && formerly.has(addressOf(collection, id)));
}
