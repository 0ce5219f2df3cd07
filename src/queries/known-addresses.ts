import type { Redirect } from '../domain/gate/redirects.ts';
import type { ProseHost } from '../domain/prose/types.ts';
import { addressOf, isPaged } from '../domain/site/addresses.ts';
import { contentPass } from './pass.ts';

const kept = new WeakMap<readonly Redirect[], ReadonlySet<string>>();

/** Tells whether a link to an entry leads somewhere: to its page, its anchor, or from its former address on. */
export async function knownAddresses(): Promise<ProseHost['has']> {
  const { entries, redirects } = await contentPass();
  const formerly = kept.get(redirects) ?? new Set(redirects.map(({ from }) => from));
  kept.set(redirects, formerly);
  return (collection, id) =>
    entries.get(collection)?.has(id) === true || (isPaged(collection) && formerly.has(addressOf(collection, id)));
}
