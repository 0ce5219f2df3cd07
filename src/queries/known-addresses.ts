import type { Redirect } from '../domain/gate/redirects.ts';
import type { ProseHost } from '../domain/prose/types.ts';
import { addressOf, isPaged } from '../domain/site/addresses.ts';
import { contentPass } from './pass.ts';

const cachedAddresses = new WeakMap<readonly Redirect[], ReadonlySet<string>>();

/** Returns a test: does a link to an entry work, by its page, its anchor or a redirect from its old address? */
export async function knownAddresses(): Promise<ProseHost['has']> {
  const { entries, redirects } = await contentPass();
  const oldAddresses = cachedAddresses.get(redirects) ?? new Set(redirects.map(({ from }) => from));
  cachedAddresses.set(redirects, oldAddresses);
  return (collection, id) =>
    entries.get(collection)?.has(id) === true || (isPaged(collection) && oldAddresses.has(addressOf(collection, id)));
}
