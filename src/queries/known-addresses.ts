import type { Redirect } from '../domain/gate/redirect-lines.ts';
import type { ProseHost } from '../domain/prose/types.ts';
import { addressOf, isPaged } from '../domain/site/addresses.ts';
import { kept } from './lookup.ts';
import { contentPass } from './pass.ts';

const addressesOf = kept((redirects: readonly Redirect[]) => new Set(redirects.map(({ from }) => from)));

/** Returns a test: does a link to an entry work, by its page, its anchor or a redirect from its old address? */
export async function knownAddresses(): Promise<ProseHost['has']> {
  const { entries, redirects } = await contentPass();
  const oldAddresses = addressesOf(redirects);
  return (collection, id) =>
    entries.get(collection)?.has(id) === true || (isPaged(collection) && oldAddresses.has(addressOf(collection, id)));
}
